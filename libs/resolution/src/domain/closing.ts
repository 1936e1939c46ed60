import type { MeasureLink } from '#case';
import { Refusal } from '#kernel';

/** A case closes with measures or with a reason why none: one of the two, not both. */
export function closingFault(
  measures: readonly MeasureLink[],
  noMeasureReason: string | undefined,
): Refusal | undefined {
  const hasReason = noMeasureReason !== undefined && noMeasureReason.trim() !== '';
  return measures.length > 0 === hasReason ? new Refusal('measures_or_reason') : undefined;
}

/** Every linked measure exists and is named once. */
export function linkFault(
  measures: readonly MeasureLink[],
  unknown: readonly string[],
): Refusal | undefined {
  const codes = measures.map(({ code }) => code);
  const twice = codes.filter((code, i) => codes.indexOf(code) !== i);
  const wrong = [...unknown, ...twice];
  return wrong.length > 0 ? new Refusal('unknown_measure', { measures: wrong }) : undefined;
}
