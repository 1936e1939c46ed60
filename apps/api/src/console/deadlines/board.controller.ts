import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Staff } from '#case';
import {
  BoardFigureReader,
  BoardReader,
  ComparisonReader,
  FigureCaseReader,
  SatisfactionReader,
} from '#insight';
import type { z } from 'zod';
import {
  board,
  boardFigures,
  boardQuery,
  comparison,
  comparisonQuery,
  figureCases,
  figureCasesQuery,
  figuresQuery,
  satisfaction,
} from '../../contract/board.js';
import { Caller } from '../../http/access/caller.js';
import { ForStaff } from '../../http/access/permission.js';
import { CheckedQuery, Operation } from '../../http/operation.js';
import { CASE_ROLES } from '../cases.controller.js';

/** How the deadlines stand, or stood at a moment of the past. */
@ApiTags('board')
@Controller('api/v1/sla/board')
export class BoardController {
  constructor(
    private readonly boards: BoardReader,
    private readonly further: BoardFigureReader,
    private readonly behind: FigureCaseReader,
    private readonly ratings: SatisfactionReader,
    private readonly comparisons: ComparisonReader,
  ) {}

  @Get()
  @ForStaff()
  @Operation({ summary: 'How the deadlines stand', query: boardQuery, answer: board })
  board(@Caller() staff: Staff, @CheckedQuery(boardQuery) { asOf }: z.output<typeof boardQuery>) {
    return this.boards.board(staff, asOf);
  }

  @Get('figures')
  @ForStaff()
  @Operation({
    summary: 'Handlers, ages, months and weeks',
    query: figuresQuery,
    answer: boardFigures,
  })
  figures(
    @Caller() staff: Staff,
    @CheckedQuery(figuresQuery) { asOf, section }: z.output<typeof figuresQuery>,
  ) {
    return this.further.figures(staff, asOf, section);
  }

  @Get('satisfaction')
  @ForStaff()
  @Operation({
    summary: 'How customers rate our answers',
    query: boardQuery,
    answer: satisfaction,
  })
  async satisfaction(
    @Caller() staff: Staff,
    @CheckedQuery(boardQuery) { asOf }: z.output<typeof boardQuery>,
  ) {
    return { months: await this.ratings.monthly(staff, asOf) };
  }

  @Get('comparison')
  @ForStaff()
  @Operation({ summary: 'The sections side by side', query: comparisonQuery, answer: comparison })
  compare(
    @Caller() staff: Staff,
    @CheckedQuery(comparisonQuery) { asOf, month }: z.output<typeof comparisonQuery>,
  ) {
    return this.comparisons.of(staff, asOf, month);
  }

  @Get('cases')
  @ForStaff(...CASE_ROLES)
  @Operation({
    summary: 'The cases behind a figure',
    query: figureCasesQuery,
    answer: figureCases,
  })
  cases(
    @Caller() staff: Staff,
    @CheckedQuery(figureCasesQuery) query: z.output<typeof figureCasesQuery>,
  ) {
    return this.behind.page(staff, query);
  }
}
