import fc from 'fast-check';
import { fillTemplate } from './fill-template';

describe('a saved reply', () => {
  const filling = { name: '王小明', caseNo: '115-000001', branch: undefined };

  it.each([
    ['{{name}} 您好，案號 {{ caseNo }}。', '王小明 您好，案號 115-000001。'],
    ['{{branch}}、{{nothing}}、{{toString}}', '{{branch}}、{{nothing}}、{{toString}}'],
    ['沒有欄位', '沒有欄位'],
  ])('%s', (body, filled) => {
    expect(fillTemplate(body, filling)).toBe(filled);
  });

  it('is filled once: what a customer is called fills nothing by itself', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        expect(fillTemplate('{{name}}', { name, caseNo: 'x' })).toBe(name);
      }),
    );
    expect(fillTemplate('{{name}}', { name: '{{caseNo}}', caseNo: 'x' })).toBe('{{caseNo}}');
  });
});
