import { Button, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconDeviceMobileMessage } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { ProblemAlert } from '../../../../components/ui/problem-alert.js';
import { configQuery } from '../../../../lib/api/config.js';
import { formatPhone } from '../../../../lib/format/phone.js';
import { useMerchant } from '../../../../lib/session/use-session.js';
import { t } from '../../../../words/t.js';
import { testCampaign } from '../api/test-campaign.js';
import { useComposer } from '../composer-context.js';

class NotSaved extends Error {}

/** One text to the merchant's own phone, with what it costs said before. */
export function TestButton() {
  const { campaign, autosave, isScheduled } = useComposer();
  const { phone: own } = useMerchant();
  const { data: config } = useQuery(configQuery);
  const queries = useQueryClient();
  const [opened, { open, close }] = useDisclosure(false);
  const [phone, setPhone] = useState(formatPhone(own));
  const key = useRef('');
  const test = useMutation({
    mutationFn: async () => {
      if (!isScheduled && !(await autosave.flush())) throw new NotSaved();
      return testCampaign(campaign.id, phone, key.current);
    },
    onSuccess: () => {
      key.current = crypto.randomUUID();
      void queries.invalidateQueries({ queryKey: ['merchant'] });
    },
  });
  const start = (): void => {
    key.current = crypto.randomUUID();
    test.reset();
    open();
  };
  return (
    <>
      <Button
        variant="default"
        fullWidth
        leftSection={<IconDeviceMobileMessage size={18} aria-hidden />}
        onClick={start}
      >
        {t('compose.test')}
      </Button>
      <Modal opened={opened} onClose={close} title={<Text fw={650}>{t('compose.testTitle')}</Text>}>
        <form onSubmit={(event) => (event.preventDefault(), test.mutate())}>
          <Stack gap="md">
            <Text>{t('compose.testIntro')}</Text>
            <TextInput
              data-autofocus
              type="tel"
              autoComplete="tel"
              label={t('compose.testPhone')}
              value={phone}
              onChange={(event) => setPhone(event.currentTarget.value)}
            />
            {test.error instanceof NotSaved ? (
              <Text role="alert" size="sm" c="var(--mantine-color-error)">
                {t('compose.testUnsaved')}
              </Text>
            ) : (
              <ProblemAlert error={test.error} />
            )}
            <div role="status">
              {test.data && (
                <Text size="sm" fw={600}>
                  {t('compose.testSent', { phone, credits: t('common.credits', { count: test.data.credits }) })}{' '}
                  {config?.handsetsUrl && (
                    <a href={config.handsetsUrl} target="_blank" rel="noreferrer">
                      {t('compose.testSee')}
                    </a>
                  )}
                </Text>
              )}
            </div>
            <Button type="submit" loading={test.isPending}>
              {t('compose.testSend')}
            </Button>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
