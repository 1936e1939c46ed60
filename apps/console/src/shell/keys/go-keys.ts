import { useNavigate } from '@tanstack/react-router';
import { viewsOf } from '../../queue/views';
import { useMe } from '../../session/session';
import { type Shortcut, SHORTCUTS } from './shortcuts';
import { useShortcuts } from './use-shortcuts';

/** g and a letter go to a list or a page, from everywhere. */
export function useGoKeys(): void {
  const navigate = useNavigate();
  const views = viewsOf(useMe());
  const all = Object.entries<Shortcut>(SHORTCUTS);
  const handlers = all.flatMap(([name, { view, to }]) => {
    if (view && !views.includes(view)) return [];
    if (!view && !to) return [];
    const search = (view ? { view } : {}) as never;
    return [[name, () => void navigate({ to: to ?? '/', search })]];
  });
  useShortcuts(Object.fromEntries(handlers));
}
