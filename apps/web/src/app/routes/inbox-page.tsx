import { Anchor, Button, Group, Tabs, Text } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { PageHeader } from '../../components/ui/page-header.js';
import { OptOuts } from '../../features/audience/opt-outs/opt-outs.js';
import { Inbox } from '../../features/sms/inbox.js';
import { t } from '../../words/t.js';
import { HandsetsButton } from './handsets-button.js';

/** What do guests write back? */
export function InboxPage() {
  const { campaign, tab = 'replies' } = useSearch({ from: '/desk/inbox' });
  const navigate = useNavigate({ from: '/inbox' });
  return (
    <>
      <PageHeader title={t('inbox.title')} description={t('inbox.question')} />
      <Tabs
        value={tab}
        keepMounted={false}
        onChange={(next) => void navigate({ search: next === 'opt-outs' ? { tab: next } : {} })}
      >
        <Tabs.List mb="lg">
          <Tabs.Tab value="replies">{t('inbox.replies')}</Tabs.Tab>
          <Tabs.Tab value="opt-outs">{t('inbox.optOuts')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="replies">
          {campaign !== undefined && (
            <Group mb="md" gap="sm">
              <Text>{t('inbox.onlyCampaign')}</Text>
              <Button variant="default" size="compact-sm" onClick={() => void navigate({ search: {} })}>
                {t('inbox.showAll')}
              </Button>
            </Group>
          )}
          <Inbox
            filter={campaign === undefined ? {} : { campaignId: campaign }}
            handsets={<HandsetsButton />}
            campaignLink={(campaignId, name) => (
              <Anchor
                inherit
                renderRoot={(props) => <Link to="/campaigns/$campaignId" params={{ campaignId }} {...props} />}
              >
                {name}
              </Anchor>
            )}
          />
        </Tabs.Panel>
        <Tabs.Panel value="opt-outs">
          <OptOuts />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
