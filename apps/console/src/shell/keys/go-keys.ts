import { useNavigate } from '@tanstack/react-router';
import { viewsOf } from '../../queue/views';
import { useMe } from '../../session/session';
import { type Shortcut, SHORTCUTS } from './shortcuts';
import { useShortcuts } from './use-shortcuts';

/** g and a letter go to a list or a page, from everywhere. */
export function useGoKeys(): void {
  const navigate = useNavigate();
  const me = useMe();
  const views = viewsOf(me);
  const all = Object.entries<Shortcut>(SHORTCUTS);
  const handlers = all.flatMap(([name, { view, to, isFor }]) => {
    if (isFor && !isFor(me)) return [];
    if (view && !views.includes(view)) return [];
    if (!view && !to) return [];
    const search = (view ? { view } : {}) as never;
    return [[name, () => void navigate({ to: to ?? '/', search })]];
  });
  useShortcuts(Object.fromEntries(handlers));
}
