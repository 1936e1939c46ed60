import { readFileSync } from 'node:fs';
import { checkPolicy, readPolicy } from './sla-policy-file.js';

const shipped = JSON.parse(readFileSync('config/sla-policies.json', 'utf8')) as object;
const breach = { rung: 'breach', at: 'deadline', to: ['handler'] };
const withLadder = (...reply: object[]) => ({ ...shipped, ladders: { reply } });

describe('the ladders of the policy file', () => {
  it('have as many rungs as the office wants, before and after the deadline', () => {
    const places = ['10 %', '50 %', '-2 working days', '-4 working hours', '-30 working minutes'];
    const after = Array.from({ length: 10 }, (_, n) => `+${n + 1} working days`);
    const rungs = [...places, ...after].map((at, n) => ({ rung: `r${n}`, at, to: ['head'] }));
    const file = withLadder(...rungs, breach);
    expect(checkPolicy(file)).toEqual([]);
    expect(readPolicy(file).ladders.reply).toHaveLength(16);
  });

  it('tell by mail and in the console, in working hours, unless they say otherwise', () => {
    const [plain, own] = readPolicy(
      withLadder(breach, { ...breach, rung: 'own', by: ['console'], urgent: true }),
    ).ladders.reply as object[];
    expect(plain).toMatchObject({ by: ['mail', 'console'], urgent: false });
    expect(own).toMatchObject({ by: ['console'], urgent: true });
  });

  it.each([
    ['two rungs of one name', [breach, breach], 'every rung needs a name of its own'],
    ['no rung at the deadline', [{ ...breach, at: '50 %' }], 'needs a rung at the deadline'],
    ['nobody to tell', [{ ...breach, to: [] }], 'ladders.reply.0.to'],
    ['a recipient nobody knows', [{ ...breach, to: ['boss'] }], 'ladders.reply.0.to.0'],
    ['a way nobody knows', [{ ...breach, by: ['fax'] }], 'ladders.reply.0.by.0'],
    ['a place nobody understands', [{ ...breach, at: 'soon' }], 'ladders.reply.0.at'],
    ['a misspelt field', [{ ...breach, urgnet: true }], 'urgnet'],
  ])('are refused with %s, and why is said', (_what, ladder, said) => {
    expect(checkPolicy(withLadder(...ladder)).join('\n')).toContain(said);
  });
});
