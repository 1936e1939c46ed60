import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
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

/** Chinese and English words for what zod finds by itself. */
const WORDS: Partial<Record<string, string>> = {
  invalid_type: fault('此欄必填，或型別不符', 'is required, or of the wrong type'),
  unrecognized_keys: fault('有不認得的欄位，請移除', 'has fields nobody knows:'),
  too_big: fault('超過允許的上限，請縮短或調小', 'is too large'),
  too_small: fault('低於允許的下限，請補足', 'is too small'),
  invalid_value: fault('不是允許的值，請從清單選擇', 'is not one of the allowed values'),
  invalid_union: fault('格式不符，請依說明填寫', 'has the wrong form'),
  invalid_format: fault('格式不符，請依說明填寫', 'has the wrong form'),
};

const NOT_VALID = fault('內容不符', 'is not valid');

/** Whoever sends more faults than this has not filled in a form. */
const MOST_FAULTS = 50;

/** One message a field, in the order of the fields. */
export function faultsOf(error: z.ZodError): { path: string; message: string }[] {
  return error.issues.slice(0, MOST_FAULTS).map((issue) => {
    const ours = /[\u4e00-\u9fff]/u.test(issue.message);
    const keys =
      issue.code === 'unrecognized_keys' ? ` ${issue.keys.join(', ').slice(0, 200)}` : '';
    return {
      path: issue.path.join('.'),
      message: ours ? issue.message : `${WORDS[issue.code] ?? NOT_VALID}${keys}`,
    };
  });
}
