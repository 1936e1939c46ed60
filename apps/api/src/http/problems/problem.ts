import { HttpException } from '@nestjs/common';
import { Refusal } from '#kernel';
import { sentence } from '../../contract/sentence.js';
import { REFUSAL_STATUS } from './refusal-status.js';
import { REFUSAL_WORDS, wordsOf } from './refusal-words.js';

/** A fault of one field. */
export interface FieldFault {
  readonly path: string;
  readonly message: string;
}

/** An error as RFC 9457 tells it; `detail` says in Chinese, then in English, what to do. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly errors?: readonly FieldFault[];
  readonly [more: string]: unknown;
}

/** Input that does not have the shape the route asks for. */
export class InvalidInput extends Error {
  override readonly name = 'InvalidInput';

  constructor(
    readonly errors: readonly FieldFault[],
    readonly status = 400,
  ) {
    super('invalid input');
  }
}

const problem = (
  status: number,
  code: string,
  zh: string,
  en: string,
  more: Record<string, unknown> = {},
): Problem => ({
  // First, so that no detail of a refusal (the status of a case) takes the place of what is below.
  ...more,
  type: `urn:huiyin:problem:${code}`,
  title: code.replace(/_/g, ' '),
  status,
  code,
  detail: sentence(zh, en),
});

/** Faults the web server itself finds, before any of our code runs. */
const SERVER_FAULTS: Record<number, [code: string, zh: string, en: string]> = {
  400: [
    'bad_request',
    '要求的格式有誤，請修正後再送出。',
    'The request is malformed; mend it and send it again.',
  ],
  401: ['not_signed_in', '請先登入。', 'Sign in first.'],
  404: ['not_found', '找不到這個網址。', 'There is nothing at this address.'],
  405: ['method_not_allowed', '這個網址不接受這種要求。', 'The method is not allowed here.'],
  413: ['too_large', '內容太長，請縮短後再送出。', 'The content is too long; shorten it.'],
  415: [
    'unsupported_media_type',
    '內容類型不支援，請改用 application/json。',
    'Send application/json.',
  ],
  414: ['bad_request', '網址太長，請確認後再試。', 'The address is too long.'],
  429: ['too_many_requests', '要求太頻繁，請稍候再試。', 'Too many requests; wait a while.'],
};

/** The problem an error is told as; what we did not foresee says nothing of its inside. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Refusal) return refused(error);
  if (error instanceof InvalidInput) {
    const { zh, en } = REFUSAL_WORDS.invalid_input;
    return problem(error.status, 'invalid_input', zh, en, { errors: error.errors });
  }
  const status = statusOf(error);
  const [code, zh, en] = SERVER_FAULTS[status] ?? SERVER_FAULTS[status >= 500 ? 0 : 400] ?? [];
  if (status === 503) return unavailable();
  if (code && zh && en) return problem(status, code, zh, en);
  return problem(
    status,
    'internal',
    '系統暫時無法處理，請稍後再試；急事請撥 0800-700-365。',
    'The system cannot do this at the moment; try again later.',
  );
}

const unavailable = (): Problem =>
  problem(
    503,
    'unavailable',
    '系統目前無法連上資料庫，請稍後再試；急事請撥 0800-700-365。',
    'The database cannot be reached at the moment; try again later.',
  );

function refused(refusal: Refusal): Problem {
  const { zh, en } = wordsOf(refusal);
  return problem(REFUSAL_STATUS[refusal.code], refusal.code, zh, en, refusal.details);
}

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const status = (error as { statusCode?: unknown }).statusCode;
  if (typeof status === 'number' && status >= 400 && status < 500) return status;
  return isDatabaseAway(error) ? 503 : 500;
}

/** Connections that were refused or broke off, and what PostgreSQL says while it starts, stops or is full. */
const AWAY = /^(ECONN|ETIMEDOUT|EPIPE|08|57P0|53300|55000|3D000)/;

function isDatabaseAway(error: unknown): boolean {
  const { code, message } = error as { code?: unknown; message?: unknown };
  return (
    AWAY.test(String(code ?? '')) ||
    /^(Connection terminated|timeout exceeded when trying to connect)/.test(String(message ?? ''))
  );
}
