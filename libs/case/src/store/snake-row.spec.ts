import { asRow, asRows, snakeRow } from './snake-row.js';

describe('a domain object as a row', () => {
  it('has its own keys in snake case and leaves what is inside alone', () => {
    expect(snakeRow({ caseNo: '1', queryCodeHash: null, contact: { postCode: '100' } })).toEqual({
      ...{ case_no: '1', query_code_hash: null },
      contact: { postCode: '100' },
    });
  });

  it('writes times as instants, keeps null, and leaves out what is not said', () => {
    const row = { dueAt: new Date('2026-11-26T09:30:00Z'), lead: null, draft: undefined };
    expect(JSON.parse(asRow(row))).toEqual({ due_at: '2026-11-26T09:30:00.000Z', lead: null });
    expect(asRows()).toBe('[]');
  });
});
