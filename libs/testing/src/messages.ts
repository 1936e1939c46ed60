import type { Message } from '#intake';

/** A message as customers write them, for the section DELIVERY; what matters to a test is given. */
export const aMessage = (given: Partial<Message> = {}): Message => ({
  channel: 'manager_mailbox',
  kind: 'complaint',
  subject: '掛號信投錯地址',
  body: '郵差把我的掛號信投到隔壁棟信箱，已經第三次了，請郵差投遞時確認門牌。',
  contact: { name: '王小明', email: 'wang@customer.example', phone: '0900-000-000' },
  givesQueryCode: true,
  ...given,
});

/** The same as a request to the public API. */
export const aPublicCase = (given: Record<string, unknown> = {}): Record<string, unknown> => {
  const { kind, subject, body, contact } = aMessage();
  return { kind, subject, body, contact, consent: true, ...given };
};

/** A slip of the call centre, received a minute ago. */
export const aSlip = (given: Record<string, unknown> = {}): Record<string, unknown> => ({
  slipNo: 'CC-1',
  receivedAt: new Date(Date.now() - 60_000).toISOString(),
  caller: { name: '陳先生', phone: '0900-000-001' },
  kind: 'complaint',
  summary: '包裹未上樓，放在一樓管理室\n司機說不上樓',
  ...given,
});
