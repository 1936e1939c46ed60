import { Anchor, Box, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { get } from '../api/client';

interface Demo {
  readonly password: string;
  readonly accounts: readonly { account: string; name: string; role: string }[];
}

const GROUPS: readonly (readonly string[])[] = [
  ['handler'],
  ['supervisor'],
  ['dispatcher', 'head', 'deputy_head', 'ethics', 'auditor', 'admin'],
];

interface Props {
  readonly choose: (account: string, password: string) => void;
}

/** Who there is in the demo; one click fills the form. Nothing outside the demo. */
export function DemoAccounts({ choose }: Props) {
  const { t } = useTranslation();
  const { data: demo } = useQuery({
    queryKey: ['demo'],
    queryFn: () => get<Demo>('/demo'),
    retry: false,
    staleTime: Infinity,
  });
  if (!demo) return null;
  return (
    <Box>
      <Text size="sm" mb={4}>
        {t('demoHint')} <code style={{ whiteSpace: 'nowrap' }}>{demo.password}</code>
      </Text>
      {GROUPS.map((roles) => (
        <Box key={roles[0]} mt="xs">
          <Text size="xs" c="dimmed" component="h2" m={0} fw={400}>
            {t(roles.length === 1 ? `role_${roles[0]}` : 'wholeOffice')}
          </Text>
          <Group gap="4px 14px">
            {demo.accounts
              .filter(({ role }) => roles.includes(role))
              .map(({ account, name }) => (
                <Anchor
                  key={account}
                  component="button"
                  type="button"
                  size="sm"
                  py={2}
                  title={name}
                  onClick={() => choose(account, demo.password)}
                >
                  {account}
                </Anchor>
              ))}
          </Group>
        </Box>
      ))}
    </Box>
  );
}
