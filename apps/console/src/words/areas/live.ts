/** Words of live updates and of who else is there, Chinese and English. */
export const liveZh = {
  liveChanged: '{{n}} 件案件有更新：{{cases}}',
  liveMissed: '即時更新暫時中斷，正在重新連線；畫面仍會定時更新，請照常辦理。',
  presenceReplying: '{{names}}正在回覆',
  presenceLooking: '{{names}}也在看這件案件',
};

export const liveEn: Record<keyof typeof liveZh, string> = {
  liveChanged: 'Cases updated: {{n}}, {{cases}}',
  liveMissed:
    'Live updates are interrupted and being reconnected. The screen still refreshes from time to time; carry on.',
  presenceReplying: 'Writing a reply: {{names}}',
  presenceLooking: 'Also looking at this case: {{names}}',
};
