import { applyDecorators, Body, Query } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiQuery, ApiResponse } from '@nestjs/swagger';
import { z } from 'zod';
import { problem } from '../contract/office.js';
import { ParsePipe } from './problems/parse.pipe.js';

/** What a route takes and gives, told to OpenAPI from the schemas that check it. */
export interface OperationDescription {
  readonly summary: string;
  readonly body?: z.ZodType;
  readonly query?: z.ZodObject;
  readonly answer?: z.ZodType;
  /** It answers with a plain text. */
  readonly isText?: boolean;
  /** It takes one file, the part `file` of a form. */
  readonly takesFile?: boolean;
  /** It answers with a file of one of these media types. */
  readonly fileTypes?: readonly string[];
  readonly status?: number;
  /** Statuses of the refusals this route has of its own, beside those its kind of route always has. */
  readonly refusals?: readonly number[];
}

/** Describes a route in the OpenAPI document. */
export function Operation(description: OperationDescription) {
  const { summary, body, query, takesFile, status = 200 } = description;
  return applyDecorators(
    ApiOperation({ summary }),
    ...(body ? [ApiBody({ required: true, schema: jsonSchema(body, 'input') })] : []),
    ...(takesFile ? [ApiConsumes('multipart/form-data'), ApiBody(FORM_WITH_FILE)] : []),
    ...Object.entries(query?.shape ?? {}).map(([name, field]) =>
      ApiQuery({ name, required: false, schema: jsonSchema(field as z.ZodType, 'input') }),
    ),
    ApiResponse({
      status,
      description: summary,
      ...contentOf(description),
    }),
    ...problemsOf(description).map(([code, meaning]) =>
      ApiResponse({
        status: code,
        description: meaning,
        content: { 'application/problem+json': { schema: jsonSchema(problem, 'output') } },
      }),
    ),
  );
}

const BYTES = { type: 'string', format: 'binary' } as const;
const FORM_WITH_FILE = {
  required: true,
  schema: { type: 'object', properties: { file: BYTES }, required: ['file'] },
} as const;

function contentOf({ answer, isText, fileTypes = [] }: OperationDescription) {
  const content = {
    ...Object.fromEntries(fileTypes.map((type) => [type, { schema: BYTES }])),
    ...(isText && { 'text/plain': { schema: { type: 'string' } as const } }),
    ...(answer && { 'application/json': { schema: jsonSchema(answer, 'output') } }),
  };
  return Object.keys(content).length > 0 ? { content } : {};
}

const MEANINGS: Readonly<Record<number, string>> = {
  400: 'The request does not have the shape asked for; `errors` says so field by field',
  401: 'Not signed in, or no valid API key',
  403: 'Not permitted, or sent from a foreign origin',
  404: 'There is none, or none for the person asking',
  409: 'Somebody was faster: stale version, used key, or a plan that exists',
  413: 'The body is too large',
  415: 'The body is not JSON',
  422: 'Understood and refused; `code` and `detail` say why and what to do',
  503: 'Cannot be done at the moment; try again later',
  429: 'Too often; wait as many seconds as Retry-After says',
};

type ProblemStatus = number | 'default';

/** What can go wrong: with every route, with every body, and with this route. */
function problemsOf({
  body,
  query,
  takesFile,
  refusals = [],
}: OperationDescription): [ProblemStatus, string][] {
  const codes = new Set([
    ...[400, 401, 403, 429],
    ...(body || takesFile ? [413, 415, 422] : []),
    ...(query ? [422] : []),
    ...refusals,
  ]);
  const told = [...codes].sort().map((code): [ProblemStatus, string] => [code, MEANINGS[code]]);
  return [...told, ['default', 'RFC 9457 problem']];
}

/** The body, checked by its schema. */
export const CheckedBody = (schema: z.ZodType) => Body(new ParsePipe(schema));

/** The query string, checked by its schema. */
export const CheckedQuery = (schema: z.ZodType) => Query(new ParsePipe(schema));

type OpenApiSchema = Extract<Parameters<typeof ApiBody>[0], { schema: unknown }>['schema'];

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): OpenApiSchema {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest as OpenApiSchema;
}
