import fc from 'fast-check';
import { planFile } from '#plan';
import type { z } from 'zod';
import { faultsOf } from '../http/problems/parse.pipe.js';
import { actionBodies } from './cases.js';
import { bulkBodies } from './queue/bulk.js';
import { caseQuery, newSavedView } from './queue/filters.js';
import { routingPreview, signIn } from './office.js';
import { lookup, newCase, slip } from './public-cases.js';

const SCHEMAS: [name: string, schema: z.ZodType][] = [
  ...Object.entries<z.ZodType>({ newCase, lookup, slip, signIn, routingPreview, planFile }),
  ...Object.entries<z.ZodType>({ caseQuery, newSavedView, ...actionBodies }),
  ...Object.entries<z.ZodType>(bulkBodies),
];

/** Objects that have the schema's own fields, with anything in them. */
const almost = (schema: z.ZodType) => {
  const fields = Object.keys((schema as z.ZodObject).shape);
  const value = fc.oneof(fc.anything(), fc.string({ unit: 'binary' }), fc.integer({ min: 1 }));
  return fc.record(Object.fromEntries(fields.map((name) => [name, value])), { requiredKeys: [] });
};

const textsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(textsIn)
      : [];

describe('what is asked of the outside', () => {
  it.each(SCHEMAS)(
    '%s takes or refuses whatever comes, and says in Chinese what is wrong',
    (_name, schema) => {
      fc.assert(
        fc.property(fc.oneof(fc.anything({ withNullPrototype: true }), almost(schema)), (given) => {
          const result = schema.safeParse(given);
          if (!result.success) {
            const faults = faultsOf(result.error);
            expect(faults.length).toBeGreaterThan(0);
            for (const { message } of faults) expect(message).toMatch(/[\u4e00-\u9fff]/u);
            return;
          }
          for (const text of textsIn(result.data)) {
            expect(text).not.toMatch(/\u0000/);
            expect(text).not.toMatch(/\p{Surrogate}/u);
          }
        }),
      );
    },
  );
});
