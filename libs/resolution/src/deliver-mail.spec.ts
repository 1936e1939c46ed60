import type { CaseStore } from '#case';
import { Mailer, SystemClock } from '#kernel';
import { DeliverMail } from './deliver-mail.js';
import { type ClaimedMail, MailStore } from './mail-store.port.js';

const mail: ClaimedMail = {
  ...{ id: '1', caseId: null, kind: 'digest', recipient: 'a@office.example' },
  ...{ subject: 's', text: 't', attempts: 1 },
};

/** One mail, taken until a moment of the test's own clock. */
class OneMail extends MailStore {
  takenUntil = 0;
  settled?: string;

  claim = async (_id: string, seconds: number) => this.take(seconds);
  renew = async (_mail: ClaimedMail, seconds: number) => void this.take(seconds);
  keep = async () => undefined;
  putOff = async () => undefined;
  waiting = async () => [];
  settle = async (_mail: ClaimedMail, state: 'sent' | 'failed') => void (this.settled = state);

  private take(seconds: number): ClaimedMail {
    this.takenUntil = Date.now() + seconds * 1_000;
    return mail;
  }
}

class SlowServer extends Mailer {
  readonly sends = true;
  send = () => new Promise<void>((resolve) => void setTimeout(resolve, 150_000));
}

describe('a mail to a slow server', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('stays taken as long as the sending lasts, and no longer', async () => {
    const mails = new OneMail();
    const deliver = new DeliverMail(mails, new SlowServer(), {} as CaseStore, new SystemClock());
    const sending = deliver.run({ mailId: '1' });
    for (let second = 0; second < 149; second += 1) {
      await jest.advanceTimersByTimeAsync(1_000);
      expect(mails.takenUntil).toBeGreaterThan(Date.now());
    }
    expect(mails.settled).toBeUndefined();
    await jest.advanceTimersByTimeAsync(1_000);
    await sending;
    expect(mails.settled).toBe('sent');
    const { takenUntil } = mails;
    await jest.advanceTimersByTimeAsync(60_000);
    expect(mails.takenUntil).toBe(takenUntil);
  });
});
