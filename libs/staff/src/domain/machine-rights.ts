/** What another system may be let in for; a key opens what it was given and nothing else. */
export const MACHINE_RIGHTS = ['call-center-slips', 'routing-preview'] as const;
export type MachineRight = (typeof MACHINE_RIGHTS)[number];

const isRight = (text: string): text is MachineRight =>
  (MACHINE_RIGHTS as readonly string[]).includes(text);

/** The rights as they are kept, each once and in the house's order; null in keys of before there were any: all. */
export const rightsOf = (kept: readonly string[] | null): readonly MachineRight[] =>
  kept === null ? MACHINE_RIGHTS : MACHINE_RIGHTS.filter((right) => kept.includes(right));

/** Everything that is wrong with a new system, field by field. */
export function clientFaults(
  name: string,
  may: readonly string[],
): { path: string; message: string }[] {
  return [
    ...(/^[^\p{Cc}\p{Cs}]{1,100}$/u.test(name.trim())
      ? []
      : [
          {
            path: 'name',
            message: '名稱請用 1 至 100 字。 The name needs 1 to 100 characters.',
          },
        ]),
    ...(may.length > 0 && may.every(isRight)
      ? []
      : [
          {
            path: 'may',
            message: `請選擇至少一項用途。 Choose at least one of: ${MACHINE_RIGHTS.join(', ')}`,
          },
        ]),
  ];
}
