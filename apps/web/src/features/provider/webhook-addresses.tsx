import { Code, Group, Stack, Text } from '@mantine/core';
import { CopyButton } from '../../components/ui/copy-button.js';
import { t } from '../../words/t.js';
import type { Account } from './api/accounts.js';
import type { Provider } from './api/providers.js';

interface WebhookAddressesProps {
  webhooks: NonNullable<Account['webhooks']>;
  provider: Provider;
}

/** Where the vendor has to post receipts and replies to, and whether anybody has to tell it. */
export function WebhookAddresses({ webhooks, provider }: WebhookAddressesProps) {
  const { label: vendor, capabilities } = provider;
  const isSigned = capabilities.receipts === 'signed';
  return (
    <Stack gap="md" pt={4}>
      <Address
        name={t('provider.statusAddress')}
        hint={t(isSigned ? 'provider.statusTold' : 'provider.statusSecret', { vendor })}
        value={webhooks.status}
        copy={t('provider.copyStatus')}
      />
      {webhooks.inbound !== null && (
        <Address
          name={t('provider.inboundAddress')}
          hint={t('provider.inboundHint', { vendor })}
          value={webhooks.inbound}
          copy={t('provider.copyInbound')}
        />
      )}
    </Stack>
  );
}

interface AddressProps {
  name: string;
  hint: string;
  value: string;
  copy: string;
}

function Address({ name, hint, value, copy }: AddressProps) {
  return (
    <div>
      <Text size="sm" fw={550}>
        {name}
      </Text>
      <Text size="sm" c="dimmed" mb={6}>
        {hint}
      </Text>
      <Group gap="xs" align="center">
        <Code style={{ flex: '1 1 14rem', overflowWrap: 'anywhere' }}>{value}</Code>
        <CopyButton value={value} label={copy} />
      </Group>
    </div>
  );
}
