import { Checkbox, Group, NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core';
import { useField } from './editing';

interface FieldProps {
  readonly path: string;
  readonly label: string;
  readonly description?: string;
}

/** A text of the setting; an empty one is no field where it may be missing. */
export function TextAt({ path, label, description, ...more }: FieldProps & { optional?: boolean }) {
  const { value = '', set, error } = useField<string>(path);
  return (
    <TextInput
      {...{ label, description, value, error }}
      onChange={({ currentTarget }) =>
        set(more.optional && currentTarget.value === '' ? undefined : currentTarget.value)
      }
    />
  );
}

/** A longer text that may be missing. */
export function LongTextAt({ path, label, description }: FieldProps) {
  const { value = '', set, error } = useField<string>(path);
  return (
    <Textarea
      {...{ label, description, value, error }}
      autosize
      minRows={2}
      onChange={({ currentTarget }) => set(currentTarget.value || undefined)}
    />
  );
}

/** A number of the setting. */
export function NumberAt({ path, label, description, step = 1 }: FieldProps & { step?: number }) {
  const { value, set, error } = useField<number>(path);
  return (
    <NumberInput
      {...{ label, description, step, error }}
      value={value ?? ''}
      // The field is narrow, its words are not.
      styles={{ wrapper: { maxWidth: 200 } }}
      onChange={(given) => set(given === '' ? undefined : Number(given))}
    />
  );
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** One of several; `unset` is what holds where nothing is chosen. */
export function ChoiceAt({
  path,
  label,
  description,
  choices,
  unset = '',
}: FieldProps & { choices: Choice[]; unset?: string }) {
  const { value = unset, set, error } = useField<string>(path);
  const known = choices.some((choice) => choice.value === value);
  const data = known ? choices : [{ value, label: value || '—' }, ...choices];
  return (
    <NativeSelect
      {...{ label, description, value, error, data }}
      onChange={({ currentTarget }) => set(currentTarget.value)}
    />
  );
}

/** Any number of several; none is no field where `optional`. */
export function ChoicesAt({
  path,
  label,
  description,
  choices,
  optional,
}: FieldProps & { choices: Choice[]; optional?: boolean }) {
  const { value = [], set, error } = useField<string[]>(path);
  return (
    <Checkbox.Group
      {...{ label, description, error }}
      value={value}
      onChange={(chosen) => set(optional && chosen.length === 0 ? undefined : chosen)}
    >
      <Group gap="md" mt="xs">
        {choices.map((choice) => (
          <Checkbox key={choice.value} value={choice.value} label={choice.label} />
        ))}
      </Group>
    </Checkbox.Group>
  );
}

/** Yes or no; no is no field. */
export function TickAt({ path, label, description }: FieldProps) {
  const { value, set, error } = useField<boolean>(path);
  return (
    <Checkbox
      {...{ label, description, error }}
      checked={value === true}
      onChange={({ currentTarget }) => set(currentTarget.checked || undefined)}
    />
  );
}

const SEPARATOR = /[、,，\n]+/;

/** A list of words, set off by 、. */
export function WordsAt({
  path,
  label,
  description,
  optional,
}: FieldProps & { optional?: boolean }) {
  const { value = [], set, error } = useField<string[]>(path);
  return (
    <Textarea
      // Typed freely and read when one leaves it: a separator at the end is a word to come.
      key={value.join('、')}
      {...{ label, description, error }}
      defaultValue={value.join('、')}
      autosize
      onBlur={({ currentTarget }) => {
        const words = currentTarget.value.split(SEPARATOR).map((word) => word.trim());
        const named = words.filter(Boolean);
        if (named.join('、') !== value.join('、'))
          set(optional && named.length === 0 ? undefined : named);
      }}
    />
  );
}
