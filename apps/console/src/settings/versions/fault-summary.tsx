import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../shell/notice';
import { inLanguage } from '../../words/both-languages';
import { whereOf } from './where';
import type { SettingDesk } from './use-setting';

/** Every fault, by the place it is in; what was typed is still there. */
export function FaultSummary({ desk }: { desk: SettingDesk }) {
  const { t, i18n } = useTranslation();
  const { save, faults, draft } = desk;
  const problem = save.error;
  if (!problem) return null;
  return (
    <Notice tone="error" role="alert" title={inLanguage(problem.detail, i18n.language)}>
      <ul className="huiyin-faults">
        {faults.map(({ path, message }) => (
          <li key={`${path} ${message}`}>
            {path && <strong>{whereOf(draft?.content, path, (key) => t(key)) + t('colon')}</strong>}
            {inLanguage(message, i18n.language)}
            {path.endsWith('.retired') && (
              <>
                {' '}
                <Anchor component={Link} to="/board">
                  {t('set_toBoard')}
                </Anchor>
              </>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
