import type { Role, Section, Staff } from '#case';
import { isOffered, mayKeep, templateFault, unknownPlaceholders } from './reply-template.js';

const someone = (role: Role, section: Section | null): Staff => ({
  ...{ id: '1', account: 'a', name: 'a', role, section },
});

describe('a saved reply', () => {
  it.each([
    ['您好 {{name}}，案號 {{caseNo}}。', []],
    ['{{ dueDate }} 前', []],
    ['{{nmae}} {{}} {{name}}', ['nmae', '']],
    ['沒有 {括號}', []],
  ])('%s has the unknown places %j', (body, unknown) => {
    expect(unknownPlaceholders(body)).toEqual(unknown);
  });

  it.each<[Role, Section | null, string | null, boolean]>([
    ['admin', null, 'DELIVERY', true],
    ['admin', null, null, true],
    ['supervisor', 'DELIVERY', 'DELIVERY', true],
    ['supervisor', 'DELIVERY', 'EXPRESS', false],
    ['supervisor', 'DELIVERY', null, false],
    ['handler', 'DELIVERY', 'DELIVERY', false],
    ['ethics', 'ETHICS', 'ETHICS', true],
    ['ethics', 'ETHICS', 'DELIVERY', false],
    ['dispatcher', null, null, false],
  ])('%s of %s keeps those of %s: %s', (role, own, section, may) => {
    expect(mayKeep(someone(role, own), section)).toBe(may);
    expect(templateFault(someone(role, own), section, '您好')?.code).toBe(
      may ? undefined : 'not_permitted',
    );
  });

  it('is offered to its section, or to everybody', () => {
    const handler = someone('handler', 'DELIVERY');
    const offered = ['DELIVERY', 'EXPRESS', null].map((section) => isOffered(handler, { section }));
    expect(offered).toEqual([true, false, true]);
  });

  it('with a place that nothing fills is refused', () => {
    const fault = templateFault(someone('admin', null), null, '{{nmae}}');
    expect(fault).toMatchObject({
      code: 'unknown_placeholder',
      details: { placeholders: ['nmae'] },
    });
  });
});
