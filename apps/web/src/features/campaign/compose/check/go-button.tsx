import { Button } from '@mantine/core';
import { IconClock, IconDeviceFloppy, IconSend } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { t } from '../../../../words/t.js';
import { campaignQuery, type Campaign } from '../api/campaign.js';
import { editCampaign } from '../api/edit-campaign.js';
import type { PricedEstimate } from '../api/estimate.js';
import { scheduleCampaign } from '../api/schedule-campaign.js';
import { useComposer } from '../composer-context.js';
import { forgetDraft } from '../draft/forget-draft.js';

interface GoButtonProps {
  estimate: PricedEstimate | undefined;
  blocked: boolean;
  instant: Date | undefined;
  onError: (error: unknown) => void;
}

/** The button that carries the number: lets the campaign go, or saves what was changed of a scheduled one. */
export function GoButton({ estimate, blocked, instant, onError }: GoButtonProps) {
  const { campaign, autosave, start, isScheduled, finish } = useComposer();
  const queries = useQueryClient();
  /** One key for one wish: pressing again after a broken connection must not send twice. */
  const wish = useRef({ of: '', key: '' });
  const go = useMutation({
    mutationFn: async (): Promise<Campaign> => {
      const { id, timezone } = campaign;
      const scheduledAt = start.mode === 'at' ? `${start.date}T${start.time}` : undefined;
      if (isScheduled) {
        const at = scheduledAt ?? new Date(Date.now() + SOON_MS).toISOString();
        const moved = instant?.toISOString() === campaign.scheduledAt ? {} : { scheduledAt: at, timezone };
        return editCampaign(id, campaign.version, { ...autosave.unsaved, ...moved });
      }
      if (!(await autosave.flush())) throw new TypeError('The draft is not saved.');
      const body = scheduledAt ? { scheduledAt, timezone } : {};
      const of = JSON.stringify([body, autosave.fields]);
      if (wish.current.of !== of) wish.current = { of, key: crypto.randomUUID() };
      return scheduleCampaign(id, body, wish.current.key);
    },
    onMutate: () => onError(undefined),
    onSuccess: (done) => {
      forgetDraft(done.id);
      finish(done);
      void queries.invalidateQueries();
    },
    onError: (error) => {
      // What was refused is over: the next try is a new wish.
      if (!(error instanceof TypeError)) wish.current = { of: '', key: '' };
      onError(error);
      void queries.invalidateQueries({ queryKey: campaignQuery(campaign.id).queryKey });
    },
  });
  const count = estimate?.recipients ?? campaign.counts.total;
  const credits = t('common.credits', { count: estimate?.credits ?? 0 });
  const [Icon, words] = isScheduled
    ? [IconDeviceFloppy, t('compose.saveChanges', { count, credits })]
    : start.mode === 'now'
      ? [IconSend, t('compose.sendNow', { count, credits })]
      : [IconClock, t('compose.schedule', { count, credits })];
  return (
    <Button
      size="md"
      disabled={blocked || !estimate}
      loading={go.isPending}
      leftSection={<Icon size={18} aria-hidden />}
      onClick={() => go.mutate()}
      data-go
    >
      {estimate ? words : t('compose.counting')}
    </Button>
  );
}

/** A scheduled campaign is moved to a time, never to the past: this much is left for the way. */
const SOON_MS = 2000;
