import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { z } from 'zod';

interface Described {
  readonly responses: Record<string, { content?: Record<string, { schema: object }> }>;
}
interface Document {
  readonly openapi: string;
  readonly paths: Record<string, Record<string, Described>>;
}
type Answer = Awaited<ReturnType<NestFastifyApplication['inject']>>;

/** Checks answers against the API's own published description, and keeps count of what was answered. */
export class Conformity {
  private readonly answered = new Set<string>();

  private constructor(readonly document: Document) {}

  static async of(app: NestFastifyApplication): Promise<Conformity> {
    return new Conformity((await app.inject('/api/openapi.json')).json<Document>());
  }

  /** What the description promises and the answer does not keep; empty where all is well. */
  faultsOf(method: string, url: string, answer: Answer): string[] {
    const path = url.split('?')[0];
    // A path that is written out stands before one that has a hole there, as it does for the server.
    const known = Object.keys(this.document.paths);
    const pattern = known.find((one) => one === path) ?? known.find((one) => matches(one, path));
    const operation = pattern && this.document.paths[pattern][method.toLowerCase()];
    if (!pattern || !operation) return [`${method} ${path} is not described`];
    const status = String(answer.statusCode);
    const described = operation.responses[status];
    if (!described) return [`${method} ${pattern} does not say that it answers ${status}`];
    if (answer.statusCode < 300) this.answered.add(`${method} ${pattern}`);
    return contentFaults(described, answer).map(
      (fault) => `${method} ${pattern} ${status}: ${fault}`,
    );
  }

  /** Operations that were never seen to succeed. */
  unseen(): string[] {
    return this.operations().filter((operation) => !this.answered.has(operation));
  }

  operations(): string[] {
    return Object.entries(this.document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
  }
}

const matches = (pattern: string, path: string): boolean =>
  new RegExp(`^${pattern.replace(/\{[^}]+\}/g, '[^/]+')}$`).test(path);

function contentFaults(described: Described['responses'][string], answer: Answer): string[] {
  if (!described.content) return answer.body === '' ? [] : ['a body where none is described'];
  const type = String(answer.headers['content-type']).split(';')[0];
  const content = described.content[type];
  if (!content) return [`${type} is not described`];
  if ((content.schema as { format?: string }).format === 'binary') return [];
  const result = z
    .fromJSONSchema(content.schema as never)
    .safeParse(type === 'text/plain' ? answer.body : answer.json());
  return result.success ? [] : [z.prettifyError(result.error)];
}
