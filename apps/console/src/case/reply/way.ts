import type { CaseDetail } from '../../api/model';

/** How the customer will get the answer, as a key of the words: by e-mail, or told by the section. */
export const wayOf = ({ contact, replyTo }: Pick<CaseDetail, 'contact' | 'replyTo'>): string =>
  replyTo === 'requester' ? 'wayRequester' : contact.email ? 'wayMail' : 'wayTell';
