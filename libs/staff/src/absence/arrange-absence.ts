import { Injectable } from '@nestjs/common';
import type { Staff } from '#case';
import { Clock, newId, Refusal, taipeiDay } from '#kernel';
import { faultOf, mayArrange, mayStandInFor } from '../domain/absence/deputies.js';
import { type Absence, AbsenceBook, type Somebody } from './absence.port.js';

/** Days away as they are entered; days are ISO days in Taipei, both included. */
interface GivenAbsence {
  readonly staff: Staff;
  readonly account: string;
  readonly deputy: string;
  readonly from: string;
  readonly to: string;
}

/** Somebody, their chief or an administrator enters days away and the deputy (請假與職務代理人). */
@Injectable()
export class ArrangeAbsence {
  constructor(
    private readonly book: AbsenceBook,
    private readonly clock: Clock,
  ) {}

  /**
   * Throws Refusal `not_permitted`, `invalid_input` (days that are over or the wrong way round),
   * `unfit_deputy`, `absence_overlaps`, `deputy_absent`.
   */
  async run({ staff, account, deputy: name, from, to }: GivenAbsence): Promise<void> {
    const absent = await this.book.person(account);
    if (!absent || !mayArrange(staff, absent)) throw new Refusal('not_permitted');
    if (to < from || to < taipeiDay(this.clock.now())) {
      const message =
        '最後一天要在第一天之後，而且還沒過去。 The last day is after the first and not over yet.';
      throw new Refusal('invalid_input', { errors: [{ path: 'to', message }] });
    }
    const deputy = await this.book.person(name);
    if (!deputy || !mayStandInFor(deputy, absent)) throw new Refusal('unfit_deputy');
    const given = { staffId: absent.id, deputyId: deputy.id, from, to };
    await this.book.enter(newId(), given, staff, (known) => {
      const fault = faultOf(given, known);
      if (fault) throw new Refusal(fault);
    });
  }
}

/** They are back earlier, or do not go after all. */
@Injectable()
export class EndAbsence {
  constructor(private readonly book: AbsenceBook) {}

  /** Throws Refusal `not_found`, also where it is nobody this person may arrange for. */
  async run(staff: Staff, id: string): Promise<void> {
    const found = (await this.book.upcoming()).find((one) => one.id === id);
    const absent = found && (await this.book.person(found.account));
    if (!found || !absent || !mayArrange(staff, absent)) throw new Refusal('not_found');
    await this.book.end(found, staff);
  }
}

/** Who is away or will be, as far as this person arranges it, and who could stand in for whom. */
@Injectable()
export class AbsencePlan {
  constructor(private readonly book: AbsenceBook) {}

  async of(staff: Staff): Promise<{
    absences: (Absence & { mayEnd: boolean })[];
    people: { account: string; name: string; deputies: { account: string; name: string }[] }[];
  }> {
    const everybody = await this.book.everybody();
    const own = everybody.filter((one) => mayArrange(staff, one));
    const isOwn = new Set(own.map(({ id }) => id));
    const colleagues = everybody.filter(
      ({ section }) => staff.section && section === staff.section,
    );
    const shown = new Set([...isOwn, ...colleagues.map(({ id }) => id)]);
    const absences = await this.book.upcoming([...shown]);
    const name = ({ account, name: called }: Somebody) => ({ account, name: called });
    return {
      absences: absences.map((one) => ({ ...one, mayEnd: isOwn.has(one.staffId) })),
      people: own.map((absent) => ({
        ...name(absent),
        deputies: everybody.filter((one) => mayStandInFor(one, absent)).map(name),
      })),
    };
  }
}
