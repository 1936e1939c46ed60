import type { DemoCase } from './demo-case.js';

export const DISPATCH_REASON = '內容涉及該科業務，請查明後逕復。';
export const DECLINE_REASON = '內容無法辨識，且未留可聯絡的方式，無從查證辦理。';
export const NOTE = '已電話聯繫當事人了解經過，並請現場同仁提供說明。';
export const SEND_BACK_REASON = '請補充查證經過與後續改善作法，再送核。';
export const NO_MEASURE = '單純諮詢或轉知事項，無對應的推動作法。';

/** What a handler writes as the evidence that a case serves a measure. */
export const evidenceOf = ({ subject }: DemoCase): string =>
  `依「${subject}」檢討改善，並列入同仁教育訓練。`;

/** The answer of the sample; where it has none, what an office writes after it has telephoned. */
export const replyTo = ({ reply, subject, contact }: DemoCase): string =>
  reply ??
  [
    `${contact?.name ?? '您'}${contact?.name ? '您' : ''}好：`,
    `您反映的「${subject}」，本局已請主管單位查明處理，並由承辦人以電話向您說明。`,
    '如仍有疑問，歡迎撥打客服專線 0800-700-365（手機請撥 04-23542030），謝謝您的指教。',
  ].join('');
