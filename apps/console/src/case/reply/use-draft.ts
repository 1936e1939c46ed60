import { useRef } from 'react';
import type { CaseDetail } from '../../api/model';
import { useKept } from '../../typed/kept';
import type { Act } from '../use-case';

/** What was typed, and the saved draft it was typed upon. */
interface Typed {
  readonly text: string;
  readonly base: string;
}

/** The draft as this person sees it: what they typed, else what is saved; and what can be done with it. */
export function useDraft(c: CaseDetail, act: Act) {
  const saved = c.draft?.text ?? '';
  const { typed, keep, forget } = useKept<Typed>(`${c.caseNo}.draft-reply`);
  const latest = useRef(typed);
  latest.current = typed;
  const text = typed?.text ?? saved;
  const isSaved = text === saved;
  const isConflict = !isSaved && typed !== undefined && typed.base !== saved;
  const isBlocked = !text.trim() || isConflict || act.isPending;
  const save = async () => {
    const changed = await act.mutateAsync({ action: 'draft-reply', body: { text } });
    // Somebody who types on while it is being saved has typed upon what was saved.
    if (latest.current?.text === text) forget();
    else if (latest.current) keep({ text: latest.current.text, base: text });
    return changed;
  };
  const submit = async () => {
    const { version } = isSaved ? c : await save();
    await act.mutateAsync({ action: 'submit', body: { version } });
  };
  const attempt = (work: () => Promise<unknown>) => () =>
    void (isBlocked ? undefined : work().catch(() => undefined));
  return {
    ...{ text, isSaved, isConflict, isBlocked },
    change: (next: string) =>
      next === saved ? forget() : keep({ text: next, base: typed?.base ?? saved }),
    save: attempt(save),
    submit: attempt(submit),
    takeTheirs: forget,
    /** Goes on with this text upon what a colleague has saved. */
    goOnWith: (chosen: string) => keep({ text: chosen, base: saved }),
  };
}
