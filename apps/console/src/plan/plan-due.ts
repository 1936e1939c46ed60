import { writeDay } from '../words/moments';

const ROC = 1911;

/** A measure's due month as people write it; anything that is no month (`114.12`, ROC year) as it stands. */
export function writePlanDue(due: string, language: string): string {
  const [, year, month] = /^(\d{2,3})\.(\d{1,2})$/.exec(due) ?? [];
  const isMonth = Number(month) >= 1 && Number(month) <= 12;
  return isMonth ? writeDay(`${Number(year) + ROC}-${month.padStart(2, '0')}`, language) : due;
}
