import { ActionIcon, Menu } from '@mantine/core';
import {
  IconCopy,
  IconDots,
  type Icon,
  IconPencil,
  IconPlayerPause,
  IconPlayerPlay,
  IconTrash,
  IconX,
} from '@tabler/icons-react';
import { useState } from 'react';
import { t } from '../../../words/t.js';
import type { Campaign } from '../api/campaigns.js';
import { type Deed, whatCanBeDone } from '../what-can-be-done.js';
import { CancelDialog } from './cancel-dialog.js';
import { type DeedTargets, useDeeds } from './use-deeds.js';

const ICONS: Record<Deed, Icon> = {
  edit: IconPencil,
  pause: IconPlayerPause,
  resume: IconPlayerPlay,
  cancel: IconX,
  discard: IconTrash,
  duplicate: IconCopy,
};

interface CampaignDeedsProps extends DeedTargets {
  campaign: Campaign;
  /** What has a button of its own beside the menu. */
  without?: readonly Deed[];
}

/** Everything that can be done with a campaign, behind three dots. */
export function CampaignDeeds({ campaign, without = [], ...targets }: CampaignDeedsProps) {
  const [asking, setAsking] = useState(false);
  const deeds = useDeeds(campaign, targets);
  const offered = whatCanBeDone(campaign).filter((deed) => !without.includes(deed));
  if (offered.length === 0) return null;
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t('campaign.deedsOf', { name: campaign.name })}
          >
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {offered.map((deed) => {
            const Picture = ICONS[deed];
            const asks = deed === 'cancel' || deed === 'discard';
            return (
              <Menu.Item
                key={deed}
                leftSection={<Picture size={16} aria-hidden />}
                {...(asks && { color: 'crimson' })}
                onClick={() => (asks ? setAsking(true) : deeds[deed]())}
              >
                {t(`campaign.do_${deed}`)}
              </Menu.Item>
            );
          })}
        </Menu.Dropdown>
      </Menu>
      {asking && <CancelDialog campaign={campaign} onClose={() => setAsking(false)} onGone={targets.onGone} />}
    </>
  );
}
