import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sendFile } from '../../api/send-file';
import type { ApiProblem } from '../../api/model';
import { useMe } from '../../session/session';
import { inLanguage } from '../../words/both-languages';

const MEGABYTE = 1024 * 1024;

/** The file that is on its way. */
export interface Sending {
  readonly name: string;
  /** Percent; a hundred while the server looks into it. */
  readonly percent: number;
}

/** How it ended: how many were added, and what was said of the others. */
export interface Sent {
  readonly sent: number;
  readonly failed: readonly { readonly name: string; readonly why: string }[];
}

/** Adds files to a case one after the other; one that is refused does not stop the rest. */
export function useUploads(caseNo: string) {
  const { t, i18n } = useTranslation();
  const client = useQueryClient();
  const { eachMegabytes: mb } = useMe().files;
  const [sending, setSending] = useState<Sending | null>(null);
  const [result, setResult] = useState<Sent | null>(null);
  const one = async (file: File): Promise<string | undefined> => {
    // Told here so that nobody waits for an upload that cannot be taken.
    if (file.size > mb * MEGABYTE) return t('filesTooLarge', { mb });
    const tell = (share: number) =>
      setSending({ name: file.name, percent: Math.floor(share * 100) });
    tell(0);
    try {
      await sendFile(`/cases/${caseNo}/files`, file, tell);
      return undefined;
    } catch (problem) {
      return inLanguage((problem as ApiProblem).detail, i18n.language);
    }
  };
  const add = async (files: readonly File[]) => {
    if (files.length === 0 || sending) return;
    setResult(null);
    const failed: { name: string; why: string }[] = [];
    for (const file of files) {
      const why = await one(file);
      if (why) failed.push({ name: file.name, why });
    }
    setSending(null);
    setResult({ sent: files.length - failed.length, failed });
    await client.invalidateQueries({ queryKey: ['case', caseNo] });
  };
  return { sending, result, add };
}
