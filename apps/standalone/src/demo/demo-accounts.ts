import type { Role, Section } from '#case';

/** The key of the demo's call centre. */
export const DEMO_API_KEY = 'huiyin-demo-call-center';

export interface DemoAccount {
  readonly account: string;
  readonly name: string;
  readonly role: Role;
  readonly section: Section | null;
}

const SECTIONS: readonly [account: string, section: Section, handler: string, chief: string][] = [
  ['mails', 'MAILS', '林郵務', '郵務科 陳科長'],
  ['delivery', 'DELIVERY', '王投遞', '郵件投遞科 張科長'],
  ['express', 'EXPRESS', '吳快捷', '快捷郵件科 劉科長'],
  ['counter', 'COUNTER', '李營業', '營業管理科 黃科長'],
  ['hybridmail', 'HYBRID_MAIL', '周函件', '電子郵件科 徐科長'],
  ['marketing', 'MARKETING', '許企劃', '企劃行銷科 鄭科長'],
  ['hr', 'HR', '蔡人資', '人力資源室 謝主任'],
  ['tech', 'TECH', '曾技術', '技術科 洪科長'],
  ['general', 'GENERAL', '郭總務', '勞安(總務)科 邱科長'],
];

/** The people of the demo: two a section, and those who serve the whole office. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  { account: 'dispatcher', name: '分文 何小姐', role: 'dispatcher', section: null },
  ...SECTIONS.flatMap(([account, section, handler, chief]): DemoAccount[] => [
    { account, name: handler, role: 'handler', section },
    { account: `${account}-chief`, name: chief, role: 'supervisor', section },
  ]),
  { account: 'head', name: '經理 方先生', role: 'head', section: null },
  { account: 'deputy-head', name: '副經理 沈小姐', role: 'deputy_head', section: null },
  { account: 'ethics', name: '政風室 承辦人', role: 'ethics', section: 'ETHICS' },
  { account: 'auditor', name: '管考 稽核員', role: 'auditor', section: null },
  { account: 'admin', name: '系統管理員', role: 'admin', section: null },
];
