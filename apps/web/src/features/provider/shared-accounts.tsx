import { Group, Stack, Text, Title } from '@mantine/core';
import { Section } from '../../components/ui/section.js';
import { t } from '../../words/t.js';
import { AccountFacts } from './account-facts.js';
import { AccountHealth } from './account-health.js';
import classes from './account-list.module.css';
import type { Account } from './api/accounts.js';
import type { Provider } from './api/providers.js';

interface SharedAccountsProps {
  accounts: readonly Account[];
  providers: readonly Provider[];
  /** There are none of one's own. */
  alone: boolean;
}

/** The operator's accounts, which step in after one's own: to be seen, not changed. */
export function SharedAccounts({ accounts, providers, alone }: SharedAccountsProps) {
  return (
    <Section title={t('provider.shared')} description={t(alone ? 'provider.sharedAlone' : 'provider.sharedBehind')}>
      <ol className={classes['list']}>
        {accounts.map((account) => (
          <li key={account.id} className={classes['row']}>
            <Stack gap="xs" flex={1} miw={0}>
              <Group gap="xs">
                <Title order={3} size="h4">
                  {account.label}
                </Title>
                <AccountHealth account={account} />
              </Group>
              {account.health.reason && <Text size="sm">{account.health.reason}</Text>}
              <AccountFacts account={account} provider={providers.find(({ vendor }) => vendor === account.vendor)} />
            </Stack>
          </li>
        ))}
      </ol>
    </Section>
  );
}
