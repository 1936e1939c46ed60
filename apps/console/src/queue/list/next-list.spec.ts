import { type Viewer, viewFor } from '../views';
import { nextList } from './next-list';

type Role = Viewer['role'];
const ROLES: readonly Role[] = ['handler', 'supervisor', 'dispatcher', 'head', 'ethics'];

describe('where an empty list leads', () => {
  it.each<[Role, string, string | undefined]>([
    ['handler', 'breached', 'due_today'],
    ['handler', 'due_today', 'due_next'],
    ['handler', 'due_next', 'section'],
    ['head', 'due_next', 'open'],
    ['supervisor', 'mine', 'unassigned'],
    ['dispatcher', 'triage', 'unassigned'],
    ['ethics', 'mine', 'unassigned'],
    ['head', 'all', undefined],
    ['supervisor', 'to_approve', undefined],
  ])('%s, %s: %s', (role, view, next) => {
    expect(nextList(view, { role })).toBe(next);
  });

  it('is never the list itself, nor one that the reader has not', () => {
    for (const role of ROLES) {
      for (const view of [
        'unassigned',
        'paused',
        'awaiting',
        'recent',
        'consulted',
        'extensions',
      ]) {
        const next = nextList(view, { role });
        expect(next).not.toBe(view);
        expect(viewFor({ role }, next)).toBe(next);
      }
    }
  });
});
