import { en } from '../../words/en';
import { zh } from '../../words/zh';
import { handlingSaying } from './handling-words';

const said = (type: string, data: Record<string, unknown>) =>
  handlingSaying(
    { type, data },
    (code) => `<${code}>`,
    (iso) => `{${iso}}`,
    '、',
  );

describe('the words for what was done to a case’s time', () => {
  it.each<[string, Record<string, unknown>, string, Record<string, unknown>]>([
    ['case.supplement_requested', { question: 'x', told: 'email' }, '', { question: 'x' }],
    ['case.supplement_requested', { question: 'x', told: 'other' }, '_other', { question: 'x' }],
    ['case.resumed', { note: null }, '', {}],
    ['case.resumed', { note: '來電' }, '_note', { note: '來電' }],
    ['case.consulted', { sections: ['A', 'B'] }, '', { sections: '<A>、<B>' }],
    ['case.findings_given', { section: 'A', text: 'x' }, '', { section: '<A>', text: 'x' }],
    ['extension.requested', { from: '1', to: '2' }, '', { from: '{1}', to: '{2}' }],
    ['extension.approved', { from: '1', to: '2', told: 'email' }, '', { to: '{2}' }],
    ['extension.approved', { from: '1', to: '2', told: 'other' }, '_other', { to: '{2}' }],
  ])('%s %j', (type, data, ending, values) => {
    const [words, filled] = said(type, data) ?? [];
    expect(words).toBe(`e_${type}${ending}`);
    expect(filled).toMatchObject(values);
    for (const language of [zh, en]) expect(language).toHaveProperty([words ?? '']);
  });

  it('leaves the rest to others', () => {
    expect(said('case.noted', { text: 'x' })).toBeUndefined();
  });
});
