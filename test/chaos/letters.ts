import { readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '#testing';

/** A message as the demo's customers write them. */
export interface Letter {
  readonly subject: string;
  readonly body: string;
  readonly kind: string;
}

/** Messages for many sections, some of them urgent, some for nobody in particular. */
export const LETTERS: readonly Letter[] = readFileSync(
  path.join(projectRoot, 'config/demo/samples.jsonl'),
  'utf8',
)
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Letter)
  .filter(({ kind }) => kind !== 'report');
