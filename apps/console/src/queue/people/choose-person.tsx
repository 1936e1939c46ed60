import { Stack, Text, UnstyledButton } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiProblem } from '../../api/model';
import { ProblemAlert } from '../../case/problem-alert';
import { Dialog } from '../../shell/dialog';
import { PersonFacts } from './person-facts';
import { usePeople } from './use-people';
import './people.css';

interface Props {
  /** How many cases are given away. */
  readonly n: number;
  readonly problem: ApiProblem | null;
  readonly isPending: boolean;
  readonly choose: (account: string) => void;
  readonly close: () => void;
}

/** Whom the cases go to: the arrows walk, Enter gives. */
export function ChoosePerson({ n, problem, isPending, choose, close }: Props) {
  const { t } = useTranslation();
  const people = usePeople();
  return (
    <Dialog opened onClose={close} title={t('bulkTitle', { action: t('a_assign'), n })} size="md">
      <Stack gap={6} role="group" aria-label={t('toColleague')} onKeyDown={walk}>
        <ProblemAlert problem={problem} />
        {people.length === 0 && <Text>{t('noColleagues')}</Text>}
        {people.map((person, i) => (
          <UnstyledButton
            key={person.account}
            className="huiyin-person"
            disabled={isPending}
            data-autofocus={i === 0 || undefined}
            onClick={() => choose(person.account)}
          >
            <Text component="span" fw={600}>
              {t('bracketed', { name: person.name, more: t(`role_${person.role}`) })}
            </Text>
            <PersonFacts person={person} />
          </UnstyledButton>
        ))}
      </Stack>
    </Dialog>
  );
}

/** The arrows go from one person to the next. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>('button')];
  const at = all.findIndex((one) => one === document.activeElement);
  all[(at + step + all.length) % all.length]?.focus();
}
