import path from 'node:path';

/** A source file of ours and how long it is, in lines. */
export interface SourceFile {
  readonly file: string;
  readonly lines: number;
}

const MOST_LINES = 350;
const LONG = 200;
const MOST_LONG = 0.1;
const MEDIAN = 60;
const MOST_IN_A_FOLDER = 12;
/** One file for each change of the database, for ever: its names are its order. */
const A_SERIES = /\/migrations$/;

/** Names that say nothing about the business. */
const EMPTY_WORDS = /(^|[-/])(utils?|helpers?|common|managers?|misc|shared)([-./]|$)/;
/** close-case.ts, case.schema.ts, 1764000000000-cases.ts */
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*\.(tsx?|mts)$/;

const isTest = ({ file }: SourceFile): boolean => /\.spec\.tsx?$/.test(file);

/** Every breach of the house's rules about names and sizes, one sentence each. */
export function layoutFaults(files: readonly SourceFile[]): string[] {
  const sources = files.filter((file) => !isTest(file));
  return [
    ...files
      .filter(({ file }) => !KEBAB.test(path.basename(file)))
      .map(({ file }) => `${file}: not in kebab-case`),
    ...files
      .filter(({ file }) => EMPTY_WORDS.test(file))
      .map(({ file }) => `${file}: says nothing of the business`),
    ...sources
      .filter(({ lines }) => lines > MOST_LINES)
      .map(({ file, lines }) => `${file}: ${lines} lines, at most ${MOST_LINES}`),
    ...shapeFaults(sources),
    ...folderFaults(sources),
  ];
}

function shapeFaults(sources: readonly SourceFile[]): string[] {
  const lengths = sources.map(({ lines }) => lines).sort((a, b) => a - b);
  const median = lengths[Math.floor(lengths.length / 2)] ?? 0;
  const long = lengths.filter((lines) => lines > LONG).length;
  return [
    ...(median > MEDIAN ? [`the median file has ${median} lines, at most ${MEDIAN}`] : []),
    ...(long > lengths.length * MOST_LONG ? [`${long} files have more than ${LONG} lines`] : []),
  ];
}

function folderFaults(sources: readonly SourceFile[]): string[] {
  const folders = new Map<string, number>();
  for (const { file } of sources) {
    const folder = path.dirname(file);
    folders.set(folder, (folders.get(folder) ?? 0) + 1);
  }
  return [...folders]
    .filter(([folder, count]) => count > MOST_IN_A_FOLDER && !A_SERIES.test(folder))
    .map(([folder, count]) => `${folder}: ${count} files, at most ${MOST_IN_A_FOLDER}`);
}
