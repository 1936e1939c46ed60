import { leadsFor } from './leads-for';

const ALL = ['MAILS', 'DELIVERY', 'EXPRESS', 'COUNTER', 'HYBRID_MAIL', 'MARKETING', 'HR'].concat([
  ...['ETHICS', 'TECH', 'GENERAL', 'TRIAGE'],
]);
const triage = (...alternatives: string[]) => ({
  ...{ lead: 'TRIAGE', confidence: 0.2, reasons: [] },
  alternatives: alternatives.map((lead) => ({ lead, confidence: 0.4, words: ['掛號'] })),
});
const keys = (given: ReturnType<typeof triage> | null, sections = ALL) =>
  leadsFor({ triage: given, lead: 'TRIAGE' }, sections).map(({ lead }) => lead);

describe('the number keys of triage', () => {
  it('reach first what routing thought of, in its order, then the rest', () => {
    expect(keys(triage('TECH', 'MAILS')).slice(0, 4)).toEqual([
      ...['TECH', 'MAILS', 'DELIVERY', 'EXPRESS'],
    ]);
  });

  it('are nine, none of them twice and none triage itself', () => {
    const all = keys(triage('HR'));
    expect([all.length, new Set(all).size, all.includes('TRIAGE')]).toEqual([9, 9, false]);
  });

  it('reach the sections also where routing has not looked at the case', () => {
    expect(keys(null, ['MAILS', 'TECH'])).toEqual(['MAILS', 'TECH']);
  });
});
