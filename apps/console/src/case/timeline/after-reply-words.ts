/** Words of what comes after the answer: supplements, ratings, reopening. */
export const afterReplyZh = {
  a_reopen: '重啟案件',
  reason_reopen: '為什麼重啟（客戶會收到重新處理的通知）',
  'e_supplement.received': '客戶補充：{{text}}',
  'e_supplement.received_of': '併案 {{caseNo}} 的客戶補充：{{text}}',
  'e_case.reopened': '重啟案件，重新計算回復期限：{{reason}}',
  'e_case.reopened_of': '併案 {{caseNo}} 的客戶表示未解決，重啟案件：{{reason}}',
  'e_survey.answered': '滿意度 {{satisfaction}}／5，已解決。{{remark}}',
  'e_survey.answered_unsolved': '滿意度 {{satisfaction}}／5，未解決。{{remark}}',
  noRemark: '（沒有留言）',
  clock_reply_again: '第 {{n}} 次回復',
  cause_reopening: '重啟案件',
  d_started_reopening: '重啟案件 {{at}}',
  notice_supplement_received: '客戶已補充資料',
  notice_case_reopened: '客戶表示未解決，案件已重啟',
  notice_answer_unsatisfying: '客戶對回復不滿意',
};

export const afterReplyEn: Record<keyof typeof afterReplyZh, string> = {
  a_reopen: 'Reopen',
  reason_reopen: 'Why it is reopened (the customer is told that we work on it again)',
  'e_supplement.received': 'The customer answered: {{text}}',
  'e_supplement.received_of': 'The customer of merged case {{caseNo}} answered: {{text}}',
  'e_case.reopened': 'Reopened, with a new date for the reply: {{reason}}',
  'e_case.reopened_of':
    'The customer of merged case {{caseNo}} is not helped; reopened: {{reason}}',
  'e_survey.answered': 'Rated {{satisfaction}} of 5, solved. {{remark}}',
  'e_survey.answered_unsolved': 'Rated {{satisfaction}} of 5, not solved. {{remark}}',
  noRemark: '(no remark)',
  clock_reply_again: 'Reply no. {{n}}',
  cause_reopening: 'the case was reopened',
  d_started_reopening: 'reopening {{at}}',
  notice_supplement_received: 'A customer has answered our question',
  notice_case_reopened: 'A customer is not helped: the case is open again',
  notice_answer_unsatisfying: 'A customer is not satisfied with the reply',
};
