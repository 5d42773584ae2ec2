import { Button, Card, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Section } from '../../components/ui/section.js';
import { t } from '../../words/t.js';
import type { Provider } from './api/providers.js';

interface VendorCardsProps {
  providers: readonly Provider[];
  onConnect: (provider: Provider) => void;
}

/** The vendors one can have an account at, each with what it can do. */
export function VendorCards({ providers, onConnect }: VendorCardsProps) {
  return (
    <Section title={t('provider.connectTitle')} description={t('provider.connectHint')}>
      <SimpleGrid component="ul" cols={{ base: 1, sm: 3 }} spacing="md" m={0} p={0} style={{ listStyle: 'none' }}>
        {providers.map((provider) => (
          <Card key={provider.vendor} component="li" radius="md" padding="md">
            <Stack gap="sm" justify="space-between" h="100%">
              <div>
                <Title order={3} size="h4">
                  {provider.label}
                </Title>
                <Text size="sm" c="dimmed" mt={4}>
                  {talentsOf(provider).join(' ')}
                </Text>
              </div>
              <Button
                variant="default"
                leftSection={<IconPlus size={16} aria-hidden />}
                onClick={() => onConnect(provider)}
              >
                {t('provider.connect', { vendor: provider.label })}
              </Button>
            </Stack>
          </Card>
        ))}
      </SimpleGrid>
    </Section>
  );
}

/** What it can and cannot do, in sentences. */
function talentsOf({ capabilities }: Provider): string[] {
  const { needsTemplate, inbound, senderKinds } = capabilities;
  return [
    needsTemplate ? t('provider.templatesOnly') : t('provider.freeText'),
    inbound ? t('provider.repliesCome') : t('provider.noReplies'),
    ...(senderKinds.includes('pool') ? [t('provider.pools')] : []),
  ];
}
