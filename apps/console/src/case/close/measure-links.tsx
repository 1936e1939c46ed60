import { Button, Group, Text, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CaseDetail, Plan } from '../../api/model';
import { measuresOf } from '../../plan/plans';
import type { Link } from './closing';
import { MeasurePicker } from './measure-picker';
import { rankMeasures } from './rank-measures';

interface Props {
  readonly plan?: Plan;
  /** The case they are for; unset where they are for many. */
  readonly c?: CaseDetail;
  /** Linked before. */
  readonly linked: readonly string[];
  readonly links: readonly Link[];
  readonly change: (links: readonly Link[]) => void;
}

/** The measures chosen, each with its full words and a field for what was improved. */
export function MeasureLinks({ plan, c, linked, links, change }: Props) {
  const { t } = useTranslation();
  const all = plan ? measuresOf(plan) : [];
  const taken = [...linked, ...links.map(({ code }) => code)];
  const add = (code: string) => change([...links, { code, evidence: '' }]);
  const likely = (plan && c ? rankMeasures(c, all, plan.year) : []).filter(
    ({ measure: { code } }) => !taken.includes(code),
  );
  return (
    <>
      {links.map(({ code, evidence }, i) => (
        <div key={code} className="huiyin-card">
          <Group justify="space-between" wrap="nowrap" align="flex-start">
            <Text size="sm">
              <strong>{code}</strong> {all.find((one) => one.code === code)?.action}
            </Text>
            <Button
              variant="default"
              size="xs"
              style={{ flexShrink: 0 }}
              aria-label={t('without', { name: code })}
              onClick={() => change(links.filter((link) => link.code !== code))}
            >
              {t('remove')}
            </Button>
          </Group>
          <Textarea
            mt="xs"
            label={t('bracketed', { name: t('evidence'), more: code })}
            description={i === 0 ? t('evidenceHint') : undefined}
            descriptionProps={{ fz: 'xs' }}
            autosize
            minRows={2}
            required
            withAsterisk={false}
            value={evidence}
            onChange={(event) => {
              const text = event.currentTarget.value;
              change(links.map((link) => (link.code === code ? { code, evidence: text } : link)));
            }}
          />
        </div>
      ))}
      {likely.length > 0 && (
        <div role="group" aria-label={t('suggested')}>
          <Text size="sm">{t('suggested')}</Text>
          <ul className="huiyin-rows">
            {likely.map(({ measure: { code, action }, reasons }) => (
              <li key={code}>
                <button
                  type="button"
                  className="huiyin-row huiyin-choice"
                  onClick={() => add(code)}
                >
                  <strong>＋ {code}</strong> {action}
                  <Text size="xs" c="dimmed">
                    {reasons.map((reason) => t(`because_${reason}`)).join(' · ')}
                  </Text>
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      <MeasurePicker plan={plan} taken={taken} add={add} isFirst={links.length === 0} />
    </>
  );
}
