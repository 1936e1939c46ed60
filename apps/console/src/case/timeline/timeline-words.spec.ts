import { readFileSync } from 'node:fs';
import path from 'node:path';
import { zh } from '../../words/zh';
import { sayingOf } from './timeline-words';

const nameOf = (code: string) => `<${code}>`;
const said = (type: string, data: Record<string, unknown>) =>
  sayingOf({ type, data, at: '', actor: { by: 'system', name: '' } }, nameOf);

describe('the words of the timeline', () => {
  const source = path.resolve(__dirname, '../../../../../libs/case/src/domain/events.ts');
  const types = [...readFileSync(source, 'utf8').matchAll(/^ {2}'([a-z_.]+)': /gm)].map(
    ([, type]) => type,
  );

  it('know every event that can be said of a case', () => {
    expect(types.length).toBeGreaterThan(15);
    for (const type of types)
      expect([type, Object.keys(zh).includes(`e_${type}`)]).toEqual([type, true]);
  });

  it.each<[string, Record<string, unknown>, string, Record<string, unknown>]>([
    [
      'case.transferred',
      { from: null, to: 'MAILS', reason: 'x' },
      'e_case.transferred',
      { from: null, to: '<MAILS>', reason: 'x' },
    ],
    ['reply.approved', { text: 'x', by: 'email' }, 'e_reply.approved', { text: 'x', by: 'email' }],
    [
      'reply.approved',
      { text: 'x', by: 'other' },
      'e_reply.approved_other',
      { text: 'x', by: 'other' },
    ],
    [
      'case.closed',
      { measures: ['114-1.1.1', '114-1.1.2'], reason: null },
      'e_case.closed',
      { measures: '114-1.1.1, 114-1.1.2' },
    ],
    [
      'case.closed',
      { measures: [], reason: 'x' },
      'e_case.closed_without',
      { measures: [], reason: 'x' },
    ],
  ])('%s %j', (type, data, words, values) => {
    expect(said(type, data)).toEqual([words, values]);
    expect(zh).toHaveProperty([words]);
  });
});
