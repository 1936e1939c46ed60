import { SECTIONS, TRIAGE } from './case.js';

/** Longest names and sentences, in characters. */
const LONGEST = { zh: 60, en: 120, duties: 500, contact: 200, level: 40, code: 40 } as const;
const REQUIRED: readonly string[] = ['code', 'zh', 'en'];
/** Somebody has to take what nobody else takes, and reports of wrongdoing. */
const INDISPENSABLE: readonly unknown[] = [TRIAGE, 'ETHICS'];

type Given = Readonly<Record<string, unknown>>;

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '';

/** Every fault of the departments, in words an administrator can act on. */
export function checkDepartments(data: unknown): string[] {
  const list = (data as Given | null | undefined)?.departments;
  if (!Array.isArray(list)) return ['departments: 必須是清單 must be a list'];
  const entries = list.map((one): Given => (typeof one === 'object' && one ? one : {}));
  const codes = entries.map(({ code }) => code);
  const missing = [...SECTIONS, TRIAGE].filter((code) => !codes.includes(code));
  return [
    ...missing.map((code) => `departments: 缺少 ${code} ${code} is missing`),
    ...entries.flatMap((one, i) => [
      ...faultsOf(one, `departments.${i}`),
      ...(codes.indexOf(one.code) === i ? [] : [`departments.${i}.code: 重複 stands twice`]),
    ]),
  ];
}

function faultsOf(one: Given, place: string): string[] {
  const { regions, retired, code } = one;
  return [
    ...Object.entries(LONGEST).flatMap(([field, longest]) =>
      textFaults(one, field, longest, place),
    ),
    ...(regions === undefined || (Array.isArray(regions) && regions.every(isText))
      ? []
      : [`${place}.regions: 必須是地區名稱的清單 must be a list of districts`]),
    ...(retired === undefined || typeof retired === 'boolean'
      ? []
      : [`${place}.retired: 必須是「是」或「否」 must be true or false`]),
    ...(retired === true && INDISPENSABLE.includes(code)
      ? [`${place}.retired: 這個單位不能停用 cannot be retired`]
      : []),
  ];
}

function textFaults(one: Given, field: string, longest: number, place: string): string[] {
  const value = one[field];
  const isRequired = REQUIRED.includes(field);
  if (value === undefined && !isRequired) return [];
  if (isRequired && !isText(value)) return [`${place}.${field}: 請填寫 is required`];
  if (typeof value !== 'string') return [`${place}.${field}: 必須是文字 must be a text`];
  return value.length > longest
    ? [`${place}.${field}: 請縮短至 ${longest} 字以內 must be at most ${longest} characters`]
    : [];
}
