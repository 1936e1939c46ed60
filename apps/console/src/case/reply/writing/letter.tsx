import { Text, Title } from '@mantine/core';

interface Props {
  readonly title: string;
  readonly text: string;
  readonly about: string;
  readonly way?: string;
}

/** A reply to be read: its text, by whom it is, and how it reaches the customer. */
export function Letter({ title, text, about, way }: Props) {
  return (
    <section
      className="huiyin-card"
      style={{ borderColor: 'var(--mantine-primary-color-filled)', borderWidth: 2 }}
    >
      <Title order={3} size="h5" mb="xs">
        {title}
      </Title>
      <Text className="huiyin-text">{text}</Text>
      <Text size="xs" c="dimmed" mt="xs">
        {about}
      </Text>
      {way && <Text size="sm">{way}</Text>}
    </section>
  );
}
