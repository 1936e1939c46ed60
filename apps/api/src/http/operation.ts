import { applyDecorators, Body, Query } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiQuery, ApiResponse } from '@nestjs/swagger';
import { z } from 'zod';
import { problem } from '../contract/office.js';
import { ParsePipe } from './problems/parse.pipe.js';

/** What a route takes and gives, told to OpenAPI from the schemas that check it. */
export interface OperationDescription {
  readonly summary: string;
  readonly body?: z.ZodType;
  readonly query?: z.ZodObject;
  readonly answer?: z.ZodType;
  readonly status?: number;
}

/** Describes a route in the OpenAPI document. */
export function Operation({ summary, body, query, answer, status = 200 }: OperationDescription) {
  return applyDecorators(
    ApiOperation({ summary }),
    ...(body ? [ApiBody({ required: true, schema: jsonSchema(body, 'input') })] : []),
    ...Object.entries(query?.shape ?? {}).map(([name, field]) =>
      ApiQuery({ name, required: false, schema: jsonSchema(field as z.ZodType, 'input') }),
    ),
    ApiResponse({
      status,
      description: summary,
      ...(answer && { content: { 'application/json': { schema: jsonSchema(answer, 'output') } } }),
    }),
    ApiResponse({
      status: 'default',
      description: 'RFC 9457 problem',
      content: { 'application/problem+json': { schema: jsonSchema(problem, 'output') } },
    }),
  );
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
