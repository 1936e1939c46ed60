import { Skeleton, Stack, Tabs, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../shell/notice';
import { usePageTitle } from '../../shell/page-title';
import { inLanguage } from '../../words/both-languages';
import { EditingContext } from '../form/editing';
import { AsText } from './as-text';
import { Confirm } from './confirm';
import { Conflict } from './conflict';
import { FaultSummary } from './fault-summary';
import { History } from './history';
import { type SettingDesk, useSetting } from './use-setting';
import './settings.css';

interface Props {
  readonly name: string;
  readonly title: string;
  readonly about: string;
  readonly form: ReactNode;
  /** What the change would do. */
  readonly preview?: (desk: SettingDesk) => ReactNode;
  /** Whether it may be saved yet, where something has to be looked at first. */
  readonly isReady?: (desk: SettingDesk) => boolean;
}

/** A setting: its form, what a change would do, the change with its reason, and its history. */
export function SettingPage({ name, title, about, form, preview, isReady }: Props) {
  const { t, i18n } = useTranslation();
  const desk = useSetting(name);
  usePageTitle(title);
  const { found, draft, faults, change, round } = desk;
  return (
    <Stack>
      <Title order={1} size="h3" id="page-heading" tabIndex={-1}>
        {title}
      </Title>
      <Text>{about}</Text>
      {found.isPending && <Skeleton height={300} />}
      {found.error && (
        <Notice tone="warning">{inLanguage(found.error.detail, i18n.language)}</Notice>
      )}
      {found.data && draft && (
        <EditingContext value={{ content: draft.content, faults, change }}>
          <Standing desk={desk} />
          <Tabs defaultValue="form" keepMounted={false}>
            <Tabs.List mb="md">
              {(['form', 'text', 'history'] as const).map((tab) => (
                <Tabs.Tab key={tab} value={tab}>
                  {t(`set_tab_${tab}`)}
                </Tabs.Tab>
              ))}
            </Tabs.List>
            <Tabs.Panel value="form">
              <Stack key={round}>
                <FaultSummary desk={desk} />
                {form}
                {preview?.(desk)}
                <Confirm desk={desk} isReady={isReady?.(desk) ?? true} />
              </Stack>
            </Tabs.Panel>
            <Tabs.Panel value="text">
              <AsText desk={desk} />
            </Tabs.Panel>
            <Tabs.Panel value="history">
              <History name={name} desk={desk} />
            </Tabs.Panel>
          </Tabs>
        </EditingContext>
      )}
    </Stack>
  );
}

/** What the reader has to know of the versions before changing anything. */
function Standing({ desk }: { desk: SettingDesk }) {
  const { t, i18n } = useTranslation();
  const { found, isStale, save } = desk;
  const refused = found.data?.refused;
  return (
    <>
      {refused && (
        <Notice tone="warning" role="status" title={t('set_refused', refused)}>
          {t('set_refusedWhat', { inUse: found.data?.inUse })}
          <ul>
            {refused.faults.slice(0, 10).map((fault) => (
              <li key={fault}>{inLanguage(fault, i18n.language)}</li>
            ))}
          </ul>
        </Notice>
      )}
      {save.isSuccess && (
        <Notice tone="next" role="status">
          {t('set_kept', { version: save.data.version })}
        </Notice>
      )}
      {isStale && <Conflict desk={desk} />}
    </>
  );
}
