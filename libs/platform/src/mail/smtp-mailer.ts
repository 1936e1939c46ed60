import { createTransport, type Transporter } from 'nodemailer';
import { Mailer, type OutgoingMail } from '#kernel';

/** How long each step of sending may take, in milliseconds; all of them together stay below a mail's lease. */
const TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/** Sends through an SMTP server; nodemailer encodes every header, and gets only fields built here. */
export class SmtpMailer extends Mailer {
  readonly sends = true;
  private readonly transport: Transporter;
  private readonly domain: string;

  constructor(
    smtpUrl: string,
    private readonly from: string,
    timeouts = TIMEOUTS,
  ) {
    super();
    this.domain = /@([^\s>]+)/.exec(from)?.[1] ?? 'localhost';
    this.transport = createTransport({ url: smtpUrl, ...timeouts });
  }

  async send(mail: OutgoingMail): Promise<void> {
    await this.transport.sendMail({
      from: this.from,
      to: { name: '', address: mail.to },
      subject: mail.subject,
      text: mail.text,
      messageId: `<${mail.id}@${this.domain}>`,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }
}

/** No server is configured: mails stay in the database, where /dev/mail shows them in the demo. */
export class KeepingMailer extends Mailer {
  readonly sends = false;

  async send(): Promise<void> {
    throw new Error('no SMTP server is configured');
  }
}
