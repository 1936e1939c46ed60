import { Injectable } from '@nestjs/common';
import { Clock, newId, taipeiDay } from '#kernel';
import { type Coverage, coverageOf, SlaBook } from '#sla';
import { type Colleague, StaffRegister } from '#staff';
import { DataSource } from 'typeorm';

/** $1 mails {id, dedupe_key, recipient, subject, text} */
const QUEUE = `
INSERT INTO mail (id, case_id, kind, dedupe_key, recipient, subject, text)
SELECT m.id, NULL, 'calendar.missing_year', m.dedupe_key, m.recipient, m.subject, m.text
  FROM jsonb_to_recordset($1::jsonb)
       AS m(id uuid, dedupe_key text, recipient text, subject text, text text)
ON CONFLICT (dedupe_key) DO NOTHING`;

/** Tells the administrators by mail, once a day, that the calendar ends soon and which year to add. */
@Injectable()
export class WarnOfMissingYear {
  constructor(
    private readonly db: DataSource,
    private readonly book: SlaBook,
    private readonly staff: StaffRegister,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const today = taipeiDay(this.clock.now());
    const coverage = coverageOf(this.book.calendar.data, today);
    if (!coverage.isDue) return;
    const admins = await this.staff.withRole('admin');
    const mails = admins
      .filter(({ email }) => email)
      .map((admin) => warning(admin, coverage, today));
    if (mails.length > 0) await this.db.query(QUEUE, [JSON.stringify(mails)]);
  }
}

function warning(
  { id, email }: Colleague,
  { missingYear, daysLeft, until }: Coverage,
  today: string,
) {
  return {
    id: newId(),
    dedupe_key: `calendar-${missingYear}-${today}-${id}`,
    recipient: email,
    subject: `請匯入 ${missingYear} 年行事曆 Add the calendar of ${missingYear}`,
    text: until
      ? `行事曆只到 ${until}，還有 ${daysLeft} 天。請依行政院人事行政總處公告加入 ${missingYear} 年，否則期限只能暫訂。\n` +
        `The calendar ends on ${until}, in ${daysLeft} days. Add ${missingYear}; until then later deadlines are provisional.\n`
      : `行事曆沒有 ${missingYear} 年，期限目前都是暫訂。請立即加入。\n` +
        `The calendar does not cover ${missingYear}; deadlines are provisional. Add it now.\n`,
  };
}
