import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { isOwnSection, maskNumbers, type Staff } from '#case';
import { Refusal } from '#kernel';
import { ImportPlan, planFile, PlanReader } from '#plan';
import { z } from 'zod';
import { measureWithCases, plan } from '../contract/office.js';
import { requiredText } from '../contract/text.js';
import { Caller } from '../http/access/caller.js';
import { CheckedBody, Operation } from '../http/operation.js';
import { ForStaff } from '../http/access/permission.js';

const years = z.object({ items: z.array(z.object({ year: z.number(), title: z.string() })) });

const isCode = requiredText(60);

/** The yearly service-quality plans. */
@ApiTags('plans')
@Controller('api/v1/plans')
export class PlansController {
  constructor(
    private readonly plans: PlanReader,
    private readonly importPlan: ImportPlan,
  ) {}

  @Get()
  @ForStaff()
  @Operation({ summary: 'The plans there are', answer: years })
  async list() {
    return { items: await this.plans.titles() };
  }

  @Get(':year')
  @ForStaff()
  @Operation({
    summary: 'A plan with the number of cases of each measure',
    answer: plan,
    refusals: [404],
  })
  async one(@Param('year') year: string) {
    const found = /^\d{2,3}$/.test(year) ? await this.plans.overview(Number(year)) : undefined;
    if (!found) throw new Refusal('not_found');
    return found;
  }

  @Get(':year/measures/:code')
  @ForStaff()
  @Operation({
    summary: 'A measure with its cases and their evidence',
    answer: measureWithCases,
    refusals: [404],
  })
  async measure(@Caller() staff: Staff, @Param('year') year: string, @Param('code') code: string) {
    const full = code.startsWith(`${year}-`) ? code : `${year}-${code}`;
    const found = isCode.safeParse(full).success ? await this.plans.measure(full) : undefined;
    if (!found) throw new Refusal('not_found');
    const cases = found.cases.map((c) =>
      isOwnSection(staff, c.section) ? c : { ...c, evidence: maskNumbers(c.evidence) },
    );
    return { ...found, cases };
  }

  @Post()
  @ForStaff('admin')
  @Operation({
    summary: 'Import a plan',
    body: planFile,
    answer: plan,
    status: 201,
    refusals: [409],
  })
  async add(@CheckedBody(planFile) document: z.output<typeof planFile>) {
    await this.importPlan.run(document);
    return this.plans.overview(document.year);
  }
}
