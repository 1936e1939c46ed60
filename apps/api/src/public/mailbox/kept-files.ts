import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { FileLimits, type GivenFile, KeepUpload, roomFault, shownName } from '#attachment';
import { Refusal, Secrets } from '#kernel';
import type { FastifyRequest } from 'fastify';
import { wordsOf } from '../../http/problems/refusal-words.js';
import { eachFile } from '../../http/uploads.js';
import type { Language } from '../words/words.js';

/** A file that waits for its letter. */
export interface KeptFile {
  /** Names it on the page; stands for nothing elsewhere. */
  readonly mark: string;
  readonly token: string;
  readonly name: string;
  /** In bytes. */
  readonly size: number;
}

/** A form with files as it came. */
export interface FileForm {
  readonly fields: Readonly<Record<string, string>>;
  /** The sealed list with what was added. */
  readonly added: readonly KeptFile[];
  /** Why a file was not taken, in words. */
  readonly faults: readonly string[];
}

/** So many files of one form are looked at; nobody means to send more. */
const MOST_AT_ONCE = 20;
const PURPOSE = 'mailbox-files';

/** The files of a form: kept one by one, listed in a sealed field that nobody else makes or changes. */
@Injectable()
export class KeptFiles {
  constructor(
    private readonly uploads: KeepUpload,
    readonly limits: FileLimits,
    private readonly secrets: Secrets,
  ) {}

  /** The files of a sealed list; none where it is not ours. */
  read(sealed: string | undefined): KeptFile[] {
    const opened = sealed ? this.secrets.open(PURPOSE, sealed) : undefined;
    return opened === undefined ? [] : (JSON.parse(opened) as KeptFile[]);
  }

  seal = (files: readonly KeptFile[]): string =>
    files.length === 0 ? '' : this.secrets.seal(PURPOSE, JSON.stringify(files));

  /** Reads a form and keeps its files. Throws Refusal `uploads_busy` alone: of each file it is said why not. */
  async take(request: FastifyRequest, language: Language): Promise<FileForm> {
    const fields: Record<string, string> = {};
    const added: KeptFile[] = [];
    const faults: string[] = [];
    const keep = async (given: GivenFile) => {
      try {
        const { token, name, size } = await this.uploads.run(given);
        added.push({ mark: randomUUID(), token, name, size });
      } catch (error) {
        faults.push(saying(error, language, given.name));
      }
    };
    const files = eachFile(request, MOST_AT_ONCE, keep, fields);
    while (!(await files.next()).done);
    return { fields, added, faults };
  }

  /** The list with what was added, as far as there is room; what there is none for is not kept. */
  async fit(
    listed: readonly KeptFile[],
    { added, faults }: Pick<FileForm, 'added' | 'faults'>,
    language: Language,
  ): Promise<{ files: KeptFile[]; fault?: string }> {
    const files = [...listed];
    const said = new Set(faults);
    for (const file of added) {
      const bytes = [...files, file].reduce((sum, { size }) => sum + size, 0);
      const fault = roomFault(this.limits.letter, files.length + 1, bytes);
      if (!fault) files.push(file);
      else {
        await this.uploads.forget(file.token);
        said.add(saying(fault, language));
      }
    }
    return { files, ...(said.size > 0 && { fault: [...said].join(' ') }) };
  }

  /** The list without one file, which is no more; the same again changes nothing. */
  async without(listed: readonly KeptFile[], mark: string): Promise<KeptFile[]> {
    const gone = listed.find((file) => file.mark === mark);
    if (gone) await this.uploads.forget(gone.token).catch(unlessRefused);
    return listed.filter((file) => file !== gone);
  }

  /** The files that are still there and wait: others were kept for a day in vain, or went with another letter. */
  async waiting(listed: readonly KeptFile[]): Promise<KeptFile[]> {
    const found = await Promise.all(
      listed.map(({ token }) => this.uploads.named([token]).catch(unlessRefused)),
    );
    return listed.filter((_, i) => found[i]?.[0].caseId === null);
  }
}

function unlessRefused(error: unknown): undefined {
  if (!(error instanceof Refusal)) throw error;
}

/** Why a file is not taken, with its name where it is one of several. */
function saying(error: unknown, language: Language, name = ''): string {
  if (!(error instanceof Refusal)) throw error;
  const words = wordsOf(error)[language];
  const shown = shownName(name);
  return shown ? `${shown}${language === 'zh' ? '：' : ': '}${words}` : words;
}
