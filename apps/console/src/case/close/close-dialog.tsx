import { Button, Group, Radio, Stack, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Action, CaseDetail } from '../../api/model';
import { newestPlan } from '../../plan/plans';
import { useKept } from '../../typed/kept';
import { ProblemAlert } from '../problem-alert';
import type { Act } from '../use-case';
import { MeasureLinks } from './measure-links';
import { closingBody, type Closing, NOTHING_YET } from './closing';
import { Dialog } from '../../shell/dialog';

interface Props {
  readonly c: CaseDetail;
  readonly action: Action;
  readonly act: Act;
  readonly close: () => void;
}

/** Links the case to the measures it serves, each with a sentence of evidence, or says why none. */
export function CloseDialog({ c, action, act, close }: Props) {
  const { t } = useTranslation();
  const plan = useQuery({ queryKey: ['plan', 'newest'], queryFn: newestPlan });
  const { typed, keep, forget } = useKept<Closing>(`${c.caseNo}.${action}`);
  const closing = typed ?? NOTHING_YET;
  const set = (change: Partial<Closing>) => keep({ ...closing, ...change });
  const isLinking = action === 'link-measures' || closing.has === 'measures';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const body = closingBody(closing, isLinking);
    act.mutate(
      { action, body },
      {
        onSuccess: () => {
          forget();
          close();
        },
      },
    );
  };
  return (
    <Dialog opened onClose={close} title={`${t(`a_${action}`)} ${c.caseNo}`} size="xl">
      <form onSubmit={submit}>
        <Stack>
          <ProblemAlert problem={act.error} />
          {action === 'close' && (
            <Radio.Group
              label={t('closeHint')}
              value={closing.has}
              onChange={(has) => set({ has: has as Closing['has'] })}
            >
              <Stack gap={6} mt={6}>
                <Radio value="measures" label={t('closeWith')} />
                <Radio value="reason" label={t('closeWithout')} />
              </Stack>
            </Radio.Group>
          )}
          {isLinking ? (
            <MeasureLinks
              plan={plan.data}
              c={c}
              linked={c.measures.map(({ code }) => code)}
              links={closing.links}
              change={(links) => set({ links })}
            />
          ) : (
            <Textarea
              label={t('noMeasure')}
              autosize
              minRows={2}
              required
              withAsterisk={false}
              value={closing.noMeasureReason}
              onChange={(event) => set({ noMeasureReason: event.currentTarget.value })}
            />
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('cancel')}
            </Button>
            <Button
              type="submit"
              loading={act.isPending}
              disabled={isLinking && closing.links.length === 0}
            >
              {t(`a_${action}`)}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
