import { otherLeads } from './other-leads';

const routing = {
  lead: 'DELIVERY',
  confidence: 0.8,
  alternatives: [
    { lead: 'MAILS', confidence: 0.4, words: ['平信'] },
    { lead: 'TRIAGE', confidence: 0.1, words: [] },
  ],
};

describe('the other sections routing thought of', () => {
  it('are one click away, but not the one that has the case', () => {
    expect(otherLeads(routing, 'DELIVERY').map(({ lead }) => lead)).toEqual(['MAILS']);
  });

  it('begin with the first choice once the case has been given to another', () => {
    expect(otherLeads(routing, 'MAILS').map(({ lead }) => lead)).toEqual(['DELIVERY']);
    expect(otherLeads(routing, 'TRIAGE').map(({ lead }) => lead)).toEqual(['DELIVERY', 'MAILS']);
  });
});
