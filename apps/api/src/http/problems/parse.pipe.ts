import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
import { tellIssue, wordsOfIssue } from '#kernel';
import type { z } from 'zod';
import { fault } from '../../contract/sentence.js';
import { InvalidInput } from './problem.js';

/** Lets in what the schema describes, or says field by field what is wrong. */
@Injectable()
export class ParsePipe<T> implements PipeTransform<unknown, T> {
  constructor(private readonly schema: z.ZodType<T>) {}

  /** Throws InvalidInput. */
  transform(value: unknown, _metadata?: ArgumentMetadata): T {
    const result = this.schema.safeParse(value ?? {});
    if (result.success) return result.data;
    throw new InvalidInput(faultsOf(result.error));
  }
}

/** Whoever sends more faults than this has not filled in a form. */
const MOST_FAULTS = 50;

/** One message a field, in the order of the fields. */
export function faultsOf(error: z.ZodError): { path: string; message: string }[] {
  return error.issues.slice(0, MOST_FAULTS).map((issue) => {
    if (!/[\u4e00-\u9fff]/u.test(issue.message) && issue.code) fault(...wordsOfIssue(issue.code));
    return { path: issue.path.join('.'), message: tellIssue(issue) };
  });
}
