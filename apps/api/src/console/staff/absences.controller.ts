import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Staff } from '#case';
import { AbsencePlan, ArrangeAbsence, EndAbsence } from '#staff';
import { z } from 'zod';
import { absencePlan, newAbsence } from '../../contract/staff/absences.js';
import { Caller } from '../../http/access/caller.js';
import { ForStaff } from '../../http/access/permission.js';
import { CheckedBody, Operation } from '../../http/operation.js';

const nothing = z.strictObject({});

/** Who is away, and who stands in for them. */
@ApiTags('absences')
@Controller('api/v1/absences')
export class AbsencesController {
  constructor(
    private readonly plan: AbsencePlan,
    private readonly arranging: ArrangeAbsence,
    private readonly ending: EndAbsence,
  ) {}

  @Get()
  @ForStaff()
  @Operation({ summary: 'Who is away now or later, and possible deputies', answer: absencePlan })
  list(@Caller() staff: Staff) {
    return this.shown(staff);
  }

  @Post()
  @HttpCode(201)
  @ForStaff()
  @Operation({
    summary: 'Enter days away and the deputy',
    body: newAbsence,
    answer: absencePlan,
    status: 201,
  })
  async enter(@Caller() staff: Staff, @CheckedBody(newAbsence) body: z.output<typeof newAbsence>) {
    await this.arranging.run({ staff, ...body });
    return this.shown(staff);
  }

  @Post(':id/end')
  @HttpCode(200)
  @ForStaff()
  @Operation({
    summary: 'They are back, or do not go',
    body: nothing,
    answer: absencePlan,
    refusals: [404],
  })
  async end(@Caller() staff: Staff, @Param('id') id: string, @CheckedBody(nothing) _body: object) {
    await this.ending.run(staff, id);
    return this.shown(staff);
  }

  private async shown(staff: Staff) {
    const { absences, people } = await this.plan.of(staff);
    return {
      people,
      absences: absences.map(({ id, account, name, section, from, to, mayEnd, ...rest }) => ({
        ...{ id, account, name, section, from, to, mayEnd },
        deputy: { account: rest.deputyAccount, name: rest.deputyName },
      })),
    };
  }
}
