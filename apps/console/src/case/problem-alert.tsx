import { useTranslation } from 'react-i18next';
import type { ApiProblem } from '../api/model';
import { inLanguage } from '../words/both-languages';
import { Notice } from '../shell/notice';

/** Why an action did not happen and what to do; what was typed is still where it was. */
export function ProblemAlert({ problem }: { problem: ApiProblem | null }) {
  const { t, i18n } = useTranslation();
  if (!problem) return null;
  const isStale = problem.code === 'stale_version';
  const words = isStale
    ? t('staleText')
    : problem.status === 401
      ? t('signInAgain')
      : inLanguage(problem.detail, i18n.language);
  return (
    <Notice
      tone={isStale ? 'warning' : 'error'}
      role="alert"
      title={isStale ? t('staleTitle') : undefined}
    >
      {words}
      {problem.errors
        .map(({ message }) => inLanguage(message, i18n.language))
        .filter((message, i, all) => all.indexOf(message) === i)
        .map((message) => (
          <div key={message}>{message}</div>
        ))}
    </Notice>
  );
}
