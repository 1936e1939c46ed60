import { SECTIONS, TRIAGE } from '#case';
import {
  type Groups,
  type RoutingRules,
  type SubjectRule,
  type Weights,
  wordsOfGroup,
} from './routing-rules.js';

/** A place in the rules and what stands there. */
type Entry = readonly [path: string, value: unknown];

const WEIGHTS = '必須是關鍵詞與分數 must be keywords with numbers, {"keyword": 2}';
const NUMBER = '必須是數字 must be a number';
const WORDS = '必須是詞的清單 must be a list of words';
const LIST = '必須是清單 must be a list';

const isList = (data: unknown): data is string[] =>
  Array.isArray(data) && data.every((word) => typeof word === 'string' && word.trim() !== '');

const isWeights = (data: unknown): data is Weights =>
  typeof data === 'object' &&
  data !== null &&
  !Array.isArray(data) &&
  Object.values(data).every((n) => typeof n === 'number' && Number.isFinite(n));

/** A case sent anywhere else would stand in nobody's queue. */
const LEADS: readonly unknown[] = [...SECTIONS, TRIAGE];

const isGroup = (data: unknown): boolean =>
  typeof data === 'string' && wordsOfGroup(data).every((word) => word !== '');

/** What is wrong with a written keyword: an empty part, or a group that does not exist. */
function keywordFaults(path: string, keyword: string, groups: Groups): string[] {
  return keyword.split(/[+~]/).flatMap((part) => {
    const word = part.trim();
    if (word === '') return [`${path}: 「${keyword}」有空白的部分 "${keyword}" has an empty part`];
    const unknown = word.startsWith('@') && !Object.hasOwn(groups, word.slice(1));
    return unknown ? [`${path}: 沒有「${word}」這個詞組 "${word}" is not one of the groups`] : [];
  });
}

function weightsFaults([path, weights]: Entry, groups: Groups): string[] {
  if (!isWeights(weights)) return [`${path}: ${WEIGHTS}`];
  return Object.keys(weights).flatMap((keyword) => keywordFaults(path, keyword, groups));
}

/** What stands where keywords are asked for. */
const weightsOf = ({ reports, area, kinds, urgent }: Partial<RoutingRules>): Entry[] => [
  ['reports.acts', reports?.acts],
  ['reports.markers', reports?.markers],
  ['reports.actors', reports?.actors],
  ['reports.innocent', reports?.innocent],
  ['area.cues', area?.cues],
  ['kinds.inquiry', kinds?.inquiry],
  ['kinds.suggestion', kinds?.suggestion],
  ['kinds.complaint', kinds?.complaint],
  ['urgent.words', urgent?.words],
];

const numbersOf = ({ reports, area, urgent, thresholds }: Partial<RoutingRules>): Entry[] => [
  ['reports.threshold', reports?.threshold],
  ['area.threshold', area?.threshold],
  ['urgent.threshold', urgent?.threshold],
  ['thresholds.score', thresholds?.score],
  ['thresholds.confidence', thresholds?.confidence],
];

const listsOf = ({ area, headers, pointers, denials }: Partial<RoutingRules>): Entry[] => [
  ['area.places', area?.places],
  ['area.before', area?.before],
  ['area.after', area?.after],
  ['area.streets', area?.streets],
  ['area.routes', area?.routes],
  ['area.own', area?.own],
  ['headers', headers],
  ['pointers', pointers],
  ['denials', denials],
];

/** Every fault of the rules, in words an administrator can act on. */
export function checkRules(data: unknown): string[] {
  const rules = (data ?? {}) as Partial<RoutingRules>;
  const groupsFaults = checkGroups(rules.groups);
  const groups = groupsFaults.length === 0 ? (rules.groups as Groups) : {};
  const isNumber = Number.isFinite;
  return [
    ...(rules.version ? [] : ['version: 缺少 is missing']),
    ...groupsFaults,
    ...weightsOf(rules).flatMap((entry) => weightsFaults(entry, groups)),
    ...numbersOf(rules).flatMap(([path, n]) => (isNumber(n) ? [] : [`${path}: ${NUMBER}`])),
    ...listsOf(rules).flatMap(([path, l]) => (isList(l) ? [] : [`${path}: ${WORDS}`])),
    ...checkSubjects(rules.subjects, groups),
  ];
}

function checkGroups(groups: unknown): string[] {
  if (typeof groups !== 'object' || groups === null)
    return ['groups: 必須是有名稱的詞組 must be named groups of words'];
  return Object.entries(groups)
    .filter(([name, group]) => /[+~@]/.test(name) || !isGroup(group))
    .map(
      ([name]) =>
        `groups.${name}: 必須是以頓號分開的詞，名稱不含 + ~ @ must be words set off by 、, under a name without + ~ @`,
    );
}

function checkSubjects(subjects: unknown, groups: Groups): string[] {
  if (!Array.isArray(subjects) || subjects.length === 0) return [`subjects: ${LIST}`];
  const codes = subjects.map((subject: Partial<SubjectRule>) => subject.code);
  return subjects.flatMap((subject: Partial<SubjectRule>, i) => {
    const path = `subjects[${i}] (${subject.code ?? 'no code'})`;
    return [
      ...(subject.code && subject.zh && subject.en
        ? []
        : [`${path}: 需要代碼、中文與英文名稱 needs code, zh and en`]),
      ...(codes.indexOf(subject.code) === i ? [] : [`${path}: 代碼重複 stands twice`]),
      ...(LEADS.includes(subject.lead)
        ? []
        : [`${path}.lead: 必須是可以主辦的科室 must be one of ${LEADS.join(', ')}`]),
      ...weightsFaults([`${path}.words`, subject.words], groups),
      ...(isList(subject.supporting) ? [] : [`${path}.supporting: ${LIST}`]),
      ...(isList(subject.measures) ? [] : [`${path}.measures: ${LIST}`]),
      ...notFaults(`${path}.not`, subject.not, groups),
    ];
  });
}

function notFaults(path: string, not: unknown, groups: Groups): string[] {
  if (not === undefined) return [];
  if (!isList(not)) return [`${path}: ${LIST}`];
  return not.flatMap((keyword) => keywordFaults(path, keyword, groups));
}
