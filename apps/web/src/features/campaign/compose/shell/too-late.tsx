import { IconSend } from '@tabler/icons-react';
import { EmptyState } from '../../../../components/ui/empty-state.js';
import { ButtonLink } from '../../../../components/ui/router-links.js';
import { t } from '../../../../words/t.js';

/** A campaign that has begun to go out has no steps any more. */
export function TooLate({ campaignId }: { campaignId: string }) {
  return (
    <EmptyState
      icon={IconSend}
      title={t('compose.alreadyGone')}
      action={
        <ButtonLink to="/campaigns/$campaignId" params={{ campaignId }}>
          {t('compose.toCampaign')}
        </ButtonLink>
      }
    >
      {t('compose.alreadyGoneHint')}
    </EmptyState>
  );
}
