import { Button, Group, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { post } from '../../api/client';
import type { ApiProblem, ReplyTemplate } from '../../api/model';
import { ProblemAlert } from '../../case/problem-alert';
import { useMe, useSectionName } from '../../session/session';
import { Dialog } from '../../shell/dialog';
import { useKept } from '../../typed/kept';

interface Props {
  readonly template?: ReplyTemplate;
  readonly placeholders: readonly string[];
  readonly close: () => void;
}

interface Words {
  readonly section: string | null;
  readonly title: string;
  readonly body: string;
}

/** Writes a saved reply. What is typed is kept until it is saved. */
export function TemplateForm({ template, placeholders, close }: Props) {
  const { t } = useTranslation();
  const { section } = useMe();
  const client = useQueryClient();
  const { typed, keep, forget } = useKept<Words>(`template.${template?.id ?? 'new'}`);
  const words: Words = typed ?? template ?? { section, title: '', body: '' };
  const set = (change: Partial<Words>) => {
    const { section: of, title, body } = { ...words, ...change };
    keep({ section: of, title, body });
  };
  const saving = useMutation<unknown, ApiProblem, boolean>({
    mutationFn: (active) => {
      const { section: of, title, body } = words;
      const given = { section: of, title, body };
      return template
        ? post(`/reply-templates/${template.id}`, { ...given, version: template.version, active })
        : post('/reply-templates', given);
    },
    onSuccess: () => {
      forget();
      void client.invalidateQueries({ queryKey: ['templates'] });
      close();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate(true);
  };
  return (
    <Dialog opened onClose={close} title={t(template ? 'templateEdit' : 'templateNew')} size="lg">
      <form onSubmit={submit}>
        <Stack>
          <ProblemAlert problem={saving.error} />
          <WordFields words={words} set={set} placeholders={placeholders} />
          <Group justify="flex-end">
            {template && (
              <Button
                variant="default"
                onClick={() => saving.mutate(!template.active)}
                loading={saving.isPending}
              >
                {t(template.active ? 'templateRetire' : 'templateRevive')}
              </Button>
            )}
            <Button variant="default" onClick={close}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={saving.isPending}>
              {t('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

interface FieldProps {
  readonly words: Words;
  readonly set: (change: Partial<Words>) => void;
  readonly placeholders: readonly string[];
}

/** Whose it is (an administrator chooses), what it is called and what it says. */
function WordFields({ words, set, placeholders }: FieldProps) {
  const { t } = useTranslation();
  const { sections, role } = useMe();
  const nameOf = useSectionName();
  const choices = sections.filter(({ code }) => code !== 'TRIAGE');
  const places = placeholders.map((name) => `{{${name}}}`).join(' ');
  return (
    <>
      {role === 'admin' && (
        <Select
          label={t('templateSection')}
          data={[
            { value: '', label: t('templateForAll') },
            ...choices.map(({ code }) => ({ value: code, label: nameOf(code) })),
          ]}
          value={words.section ?? ''}
          onChange={(code) => set({ section: code || null })}
          allowDeselect={false}
        />
      )}
      <TextInput
        label={t('templateTitle')}
        required
        withAsterisk={false}
        maxLength={60}
        value={words.title}
        onChange={(event) => set({ title: event.currentTarget.value })}
      />
      <Textarea
        label={t('templateBody')}
        description={t('templatePlaces', { places, interpolation: { skipOnVariables: true } })}
        descriptionProps={{ fz: 'xs' }}
        required
        withAsterisk={false}
        autosize
        minRows={6}
        maxRows={20}
        value={words.body}
        onChange={(event) => set({ body: event.currentTarget.value })}
      />
    </>
  );
}
