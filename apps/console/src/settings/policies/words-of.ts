/** What a policy promises a time for, in the order of a case's life. */
export const TARGETS = ['accepted', 'first_answer', 'reply', 'findings', 'return'] as const;
export const RECIPIENTS = ['handler', 'supervisor', 'dispatcher', 'head'] as const;
export const ALERT_CHANNELS = ['mail', 'console'] as const;
export const APPROVERS = ['supervisor', 'deputy_head', 'head'] as const;
export const CHANNELS = [
  ...(['manager_mailbox', 'opinion_box', 'call_center', 'counter'] as const),
  ...(['phone', 'fax', 'letter', 'email'] as const),
] as const;
export const KINDS = ['inquiry', 'suggestion', 'complaint', 'report'] as const;
