import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { get, post } from '../../api/client';
import type { ApiProblem, SettingState, SettingVersion } from '../../api/model';
import { useKept } from '../../typed/kept';
import type { Fault } from '../form/editing';

/** What was typed, and the version it began from. */
interface Draft {
  readonly basedOn: number;
  readonly content: unknown;
}

/** The whole as it is typed, and the version it began from. */
interface TypedText {
  readonly basedOn: number;
  readonly text: string;
}

/** A setting with what is being made of it: kept while it is typed, sent with a reason, or dropped. */
export function useSetting(name: string) {
  const client = useQueryClient();
  const { typed, keep, forget } = useKept<Draft>(`setting.${name}`);
  /** Why it is changed, and the whole as text, as far as they are typed. */
  const reason = useKept<string>(`setting.${name}.reason`);
  const text = useKept<TypedText>(`setting.${name}.text`);
  // Fields that hold rows of their own begin anew when the whole is replaced.
  const [round, next] = useState(0);
  const found = useQuery<SettingState, ApiProblem>({
    queryKey: ['settings', name],
    queryFn: () => get<SettingState>(`/settings/${name}`),
  });
  const newest = found.data?.newest;
  const draft = typed ?? (newest && { basedOn: newest.version, content: newest.content });
  const save = useMutation<SettingVersion, ApiProblem, string>({
    mutationFn: (why) => post(`/settings/${name}/versions`, { ...draft, reason: why }),
    onSuccess: () => {
      reason.forget();
      replace(undefined);
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['settings', name] }),
  });
  const replace = (content: unknown, basedOn = newest?.version ?? 0) => {
    if (content === undefined) forget();
    else keep({ basedOn, content });
    next((n) => n + 1);
  };
  const faults: readonly Fault[] = save.error?.errors ?? [];
  return {
    ...{ found, newest, draft, save, faults, round, replace, reason, text },
    isChanged: typed !== undefined,
    isStale: typed !== undefined && newest !== undefined && typed.basedOn !== newest.version,
    change: (content: unknown) => {
      keep({ basedOn: draft?.basedOn ?? 0, content });
      if (save.isSuccess) save.reset();
    },
    /** Goes on from the newest version with what was typed. */
    goOn: () => {
      if (typed && newest) keep({ ...typed, basedOn: newest.version });
      save.reset();
    },
  };
}

export type SettingDesk = ReturnType<typeof useSetting>;
