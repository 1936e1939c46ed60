import { Button, Code, CopyButton, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../shell/notice';

interface Props {
  readonly title: string;
  readonly value: string;
  readonly hint: string;
}

/** A secret that is shown this once, with a button that copies it. */
export function Once({ title, value, hint }: Props) {
  const { t } = useTranslation();
  return (
    <Notice tone="next" role="status" title={title}>
      <Group my="xs">
        <Code
          fz="lg"
          style={{ userSelect: 'all', overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}
        >
          {value}
        </Code>
        <CopyButton value={value}>
          {({ copied, copy }) => (
            <Button size="xs" variant="default" onClick={copy}>
              {t(copied ? 'copied' : 'copy')}
            </Button>
          )}
        </CopyButton>
      </Group>
      <Text size="sm">{hint}</Text>
    </Notice>
  );
}
