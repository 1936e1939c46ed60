import type { FinishedCheck } from './check-log.port.js';

const MOST_NAMED = 20;

/** The mail to an administrator when stored deadlines differ from the facts: what, and what to do. */
export function alarmMail({ checked, differing, samples }: FinishedCheck): {
  subject: string;
  text: string;
} {
  const named = samples.slice(0, MOST_NAMED).map(({ caseNo, differences }) => {
    const fields = differences.map(({ clock, rung, field }) =>
      [clock, rung, field].filter(Boolean).join(' '),
    );
    return `  ${caseNo}: ${fields.slice(0, 5).join(', ')}`;
  });
  return {
    subject: `［回音］${differing} 件案件的期限與事實不符 Huiyin: deadlines differ from the facts (${differing})`,
    text: [
      `每夜檢查了 ${checked} 件未結案件的期限，其中 ${differing} 件儲存的期限與依事實重算的不同。`,
      '系統沒有自動修正。請逐件查看差異並找出原因：',
      `${checked} open cases were checked; what is stored of ${differing} differs from what the facts say.`,
      'Nothing was repaired. Look at each and find out why:',
      '',
      '  npm run deadlines -- check',
      '  npm run deadlines -- explain <caseNo>',
      '',
      ...named,
      ...(differing > named.length ? ['  …'] : []),
      '',
      '處理方式見維運手冊「期限檢查」。 What to do is in docs/operations.md.',
    ].join('\n'),
  };
}
