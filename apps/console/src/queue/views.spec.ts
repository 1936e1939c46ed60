import { viewFor, viewsOf } from './views';

describe('the lists of a role', () => {
  it('begins with what the role has to do', () => {
    expect(viewFor({ role: 'handler' }, undefined)).toBe('section');
    expect(viewFor({ role: 'dispatcher' }, undefined)).toBe('triage');
  });

  it('opens what a figure of the board names, and nothing invented', () => {
    expect(viewFor({ role: 'handler' }, 'approvals')).toBe('approvals');
    expect(viewFor({ role: 'handler' }, 'everything')).toBe('section');
  });

  it('is empty for those who look at figures', () => {
    expect(viewsOf({ role: 'auditor' })).toEqual([]);
    expect(viewsOf({ role: 'admin' })).toEqual([]);
  });
});
