import { useTranslation } from 'react-i18next';
import type { ApiProblem } from '../api/model';
import { whereOf } from '../settings/versions/where';
import { Notice } from '../shell/notice';
import { inLanguage } from '../words/both-languages';

interface Props {
  readonly problem: ApiProblem;
  readonly document: unknown;
}

/** Why a plan was not imported: each fault by the place it is in, in words and as the file has it. */
export function PlanFaults({ problem, document }: Props) {
  const { t, i18n } = useTranslation();
  return (
    <Notice tone="error" role="alert" title={inLanguage(problem.detail, i18n.language)}>
      {problem.errors.length > 0 && (
        <ul className="huiyin-faults">
          {problem.errors.map(({ path, message }) => (
            <li key={`${path} ${message}`}>
              {path && (
                <strong>
                  {t('bracketed', { name: whereOf(document, path, (key) => t(key)), more: path })}
                  {t('colon')}
                </strong>
              )}
              {inLanguage(message, i18n.language)}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
