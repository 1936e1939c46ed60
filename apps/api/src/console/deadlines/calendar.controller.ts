import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Staff } from '#case';
import { Refusal } from '#kernel';
import {
  AdoptCalendar,
  CalendarOverview,
  type CalendarProposal,
  calendarSchema,
  PreviewCalendar,
  proposedCalendar,
} from '#sla';
import {
  calendarChange,
  type CalendarChangeBody,
  calendarPreview,
  calendarState,
  calendarVersion,
} from '../../contract/calendar.js';
import { Caller } from '../../http/access/caller.js';
import { ForStaff } from '../../http/access/permission.js';
import { CheckedBody, Operation } from '../../http/operation.js';
import { faultsOf } from '../../http/problems/parse.pipe.js';
import { InvalidInput } from '../../http/problems/problem.js';

/** The working calendar: which days count, since when, and what a change would move. */
@ApiTags('calendar')
@Controller('api/v1/calendar')
export class CalendarController {
  constructor(
    private readonly calendars: CalendarOverview,
    private readonly previews: PreviewCalendar,
    private readonly adoption: AdoptCalendar,
  ) {}

  @Get()
  @ForStaff()
  @Operation({ summary: 'The working calendar and its versions', answer: calendarState })
  async state() {
    const { current, versions, ...rest } = await this.calendars.run();
    const lines = versions.map(({ calendar, ...line }) => ({ ...line, version: calendar.version }));
    return { current: labelled(current), versions: lines, ...rest };
  }

  @Get('versions/:no')
  @ForStaff()
  @Operation({
    summary: 'One version of the calendar',
    answer: calendarVersion,
    refusals: [404],
  })
  async version(@Param('no') no: string) {
    const found = /^\d{1,9}$/.test(no) ? await this.calendars.version(Number(no)) : undefined;
    if (!found) throw new Refusal('not_found');
    return labelled(found);
  }

  @Post('preview')
  @HttpCode(200)
  @ForStaff('admin')
  @Operation({
    summary: 'Which open deadlines a change would move; nothing is written',
    body: calendarChange,
    answer: calendarPreview,
    refusals: [409],
  })
  async preview(@CheckedBody(calendarChange) body: CalendarChangeBody) {
    return this.previews.run(await this.checked(body));
  }

  @Post('versions')
  @ForStaff('admin')
  @Operation({
    summary: 'Keep a changed calendar; open deadlines follow',
    body: calendarChange,
    answer: calendarVersion,
    status: 201,
    refusals: [409],
  })
  async adopt(@Caller() staff: Staff, @CheckedBody(calendarChange) body: CalendarChangeBody) {
    const proposal = await this.checked(body);
    const by = `${staff.name} (${staff.account})`;
    return labelled(await this.adoption.run({ ...proposal, by }));
  }

  /** Throws InvalidInput where the day does not fit the calendar. */
  private async checked({ basedOn, reason, ...change }: CalendarChangeBody) {
    const proposal = { basedOn, reason, change } as CalendarProposal;
    const current = await this.calendars.version(basedOn);
    if (!current) throw new Refusal('calendar_changed');
    const result = calendarSchema.safeParse(proposedCalendar(current, proposal));
    if (!result.success) throw new InvalidInput(faultsOf(result.error));
    return proposal;
  }
}

const labelled = <T extends { readonly calendar: { readonly version: string } }>(version: T) => ({
  ...version,
  version: version.calendar.version,
});
