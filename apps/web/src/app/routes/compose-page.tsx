import { useParams } from '@tanstack/react-router';
import { CheckStep } from '../../features/campaign/compose/check/check-step.js';
import { ComposerProvider } from '../../features/campaign/compose/composer.js';
import { MessageStep } from '../../features/campaign/compose/message/message-step.js';
import { ComposeShell } from '../../features/campaign/compose/shell/compose-shell.js';
import { stepOf } from '../../features/campaign/compose/steps.js';
import { WhenStep } from '../../features/campaign/compose/when/when-step.js';
import { GuestsOfCampaign } from './guests-of-campaign.js';

/** A draft, or a scheduled campaign, at one of its four steps. */
export function ComposePage() {
  const { campaignId, step } = useParams({ from: '/desk/campaigns/$campaignId/edit/$step' });
  const current = stepOf(step);
  return (
    <ComposerProvider key={campaignId} campaignId={campaignId}>
      <ComposeShell current={current}>
        {current === 'guests' && <GuestsOfCampaign />}
        {current === 'message' && <MessageStep />}
        {current === 'when' && <WhenStep />}
        {current === 'check' && <CheckStep />}
      </ComposeShell>
    </ComposerProvider>
  );
}
