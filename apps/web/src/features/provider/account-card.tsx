import { Button, Collapse, Group, Stack, Switch, Text, Title } from '@mantine/core';
import { useId, useState } from 'react';
import { toastDone, toastProblem } from '../../components/ui/toast.js';
import { t } from '../../words/t.js';
import { AccountFacts } from './account-facts.js';
import type { Editing } from './account/account-dialog.js';
import { AccountHealth } from './account-health.js';
import type { Account } from './api/accounts.js';
import { useEditAccount } from './api/edit-account.js';
import type { Provider } from './api/providers.js';
import { TestConnection } from './test-connection.js';
import { WebhookAddresses } from './webhook-addresses.js';

interface AccountCardProps {
  account: Account;
  /** Undefined for a vendor that is not served any more. */
  provider: Provider | undefined;
  onEdit: (editing: Editing) => void;
  onRemove: () => void;
}

/** One account: how it fares, what it sends as, and what can be done with it. */
export function AccountCard({ account, provider, onEdit, onRemove }: AccountCardProps) {
  const { id, label, enabled, webhooks } = account;
  const [opened, setOpened] = useState(false);
  const webhooksId = useId();
  const edit = useEditAccount();
  const flip = (on: boolean): void =>
    edit.mutate(
      { id, enabled: on },
      {
        onSuccess: () => toastDone(t(on ? 'provider.switchedOn' : 'provider.switchedOff', { label })),
        onError: toastProblem,
      },
    );
  return (
    <Stack gap="sm" flex={1} miw={0}>
      <Group justify="space-between" gap="sm">
        <div>
          <Group gap="xs">
            <Title order={3} size="h4">
              {label}
            </Title>
            <AccountHealth account={account} />
          </Group>
          {provider && provider.label !== label && (
            <Text size="sm" c="dimmed">
              {provider.label}
            </Text>
          )}
        </div>
        <Switch
          label={t('provider.carries')}
          aria-label={t('provider.carriesThat', { label })}
          labelPosition="left"
          disabled={edit.isPending}
          checked={edit.isPending ? Boolean(edit.variables.enabled) : enabled}
          onChange={(event) => flip(event.currentTarget.checked)}
        />
      </Group>
      {account.health.reason && enabled && <Text size="sm">{account.health.reason}</Text>}
      <AccountFacts account={account} provider={provider} />
      <TestConnection accountId={id} label={label}>
        {provider && (
          <Button
            variant="default"
            size="xs"
            aria-label={t('provider.editThat', { label })}
            onClick={() => onEdit({ provider, account })}
          >
            {t('provider.edit')}
          </Button>
        )}
        {webhooks && (
          <Button
            variant="default"
            size="xs"
            aria-expanded={opened}
            aria-controls={webhooksId}
            onClick={() => setOpened(!opened)}
          >
            {t('provider.webhooks')}
          </Button>
        )}
        <Button variant="default" size="xs" aria-label={t('provider.removeThat', { label })} onClick={onRemove}>
          {t('provider.remove')}
        </Button>
      </TestConnection>
      <Collapse expanded={opened} id={webhooksId}>
        {webhooks && provider && <WebhookAddresses webhooks={webhooks} provider={provider} />}
      </Collapse>
    </Stack>
  );
}
