import type { Action, CaseDetail, Me } from '../../api/model';

/** Who does something with a case, and when. */
interface Doer {
  readonly me: Pick<Me, 'id' | 'account' | 'name'>;
  readonly at: Date;
}

/**
 * The case as it will be when a cheap action succeeds, shown until the server has answered; undefined
 * for actions whose outcome only the server knows. What may be done next stays the server's word.
 */
export function foreseen(
  c: CaseDetail,
  { action, body }: { readonly action: Action; readonly body?: object },
  { me, at }: Doer,
): CaseDetail | undefined {
  const happened = (type: string, data: CaseDetail['timeline'][number]['data']) => ({
    timeline: [
      ...c.timeline,
      {
        type,
        at: at.toISOString(),
        actor: { by: 'staff' as const, name: me.name, for: null },
        data,
      },
    ],
  });
  if (action === 'accept') {
    const handler = c.handler ?? { id: me.id, account: me.account, name: me.name };
    return { ...c, status: 'in_progress', handler, ...happened('case.accepted', {}) };
  }
  const text = action === 'note' && body && 'text' in body ? body.text : undefined;
  return typeof text === 'string' ? { ...c, ...happened('case.noted', { text }) } : undefined;
}
