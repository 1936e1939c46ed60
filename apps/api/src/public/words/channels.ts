import type { Language } from './words.js';

const NAMES: Record<string, readonly [zh: string, en: string]> = {
  manager_mailbox: ['經理信箱', 'Manager’s mailbox'],
  opinion_box: ['意見箱（總公司轉來）', 'Opinion box (head office)'],
  call_center: ['客服中心會辦單', 'Call centre slip'],
  counter: ['臨櫃', 'At the counter'],
  phone: ['電話', 'Telephone'],
  fax: ['傳真', 'Fax'],
  letter: ['書面', 'Letter'],
  email: ['電子郵件', 'E-mail'],
};

/** A channel as customers call it. */
export const channelName = (channel: string, language: Language): string =>
  NAMES[channel]?.[language === 'zh' ? 0 : 1] ?? channel;
