import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Refusal } from '#kernel';
import { ImportPlan, PlanReader } from '#plan';
import { z } from 'zod';
import { measureWithCases, plan, planImport } from '../contract/office.js';
import { CheckedBody, Operation } from '../http/operation.js';
import { ForStaff } from '../http/access/permission.js';

const years = z.object({ items: z.array(z.object({ year: z.number(), title: z.string() })) });

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
  @Operation({ summary: 'A plan with the number of cases of each measure', answer: plan })
  async one(@Param('year') year: string) {
    const found = /^\d{2,3}$/.test(year) ? await this.plans.overview(Number(year)) : undefined;
    if (!found) throw new Refusal('not_found');
    return found;
  }

  @Get(':year/measures/:code')
  @ForStaff()
  @Operation({ summary: 'A measure with its cases and their evidence', answer: measureWithCases })
  async measure(@Param('year') year: string, @Param('code') code: string) {
    const full = code.startsWith(`${year}-`) ? code : `${year}-${code}`;
    const found = await this.plans.measure(full);
    if (!found) throw new Refusal('not_found');
    return found;
  }

  @Post()
  @ForStaff('admin')
  @Operation({ summary: 'Import a plan', body: planImport, answer: plan, status: 201 })
  async add(@CheckedBody(planImport) document: z.output<typeof planImport>) {
    await this.importPlan.run(document);
    return this.plans.overview(document.year);
  }
}
