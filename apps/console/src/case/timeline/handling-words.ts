import type { CaseDetail } from '../../api/model';

type Entry = Pick<CaseDetail['timeline'][number], 'type' | 'data'>;
type Saying = readonly [words: string, values: Record<string, unknown>];

/**
 * The words for what people did to a case's time or with other sections; undefined for everything
 * else. Sections are named, moments written, and what still has to be told to the customer is said.
 */
export function handlingSaying(
  { type, data }: Entry,
  nameOf: (code: string) => string,
  when: (iso: string) => string,
  comma: string,
): Saying | undefined {
  switch (type) {
    case 'case.supplement_requested':
      return [data.told === 'other' ? `e_${type}_other` : `e_${type}`, data];
    case 'case.resumed':
      return data.note ? [`e_${type}_note`, data] : [`e_${type}`, {}];
    case 'case.consulted': {
      const sections = (data.sections as string[]).map(nameOf).join(comma);
      return [`e_${type}`, { ...data, sections }];
    }
    case 'case.findings_given':
      return [`e_${type}`, { ...data, section: nameOf(String(data.section)) }];
    case 'extension.requested':
    case 'extension.approved': {
      const words = data.told === 'other' ? `e_${type}_other` : `e_${type}`;
      return [words, { ...data, from: when(String(data.from)), to: when(String(data.to)) }];
    }
    default:
      return undefined;
  }
}
