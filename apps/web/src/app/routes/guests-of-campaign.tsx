import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { GuestsStep } from '../../features/audience/guests/guests-step.js';
import { useComposer } from '../../features/campaign/compose/composer-context.js';
import { GuestsSettled } from '../../features/campaign/compose/guests/guests-settled.js';
import { knownFields } from '../../features/campaign/compose/message/known-fields.js';
import { useGuests } from '../../features/campaign/compose/message/use-guests.js';
import { StepFooter } from '../../features/campaign/compose/shell/step-footer.js';
import { configQuery } from '../../lib/api/config.js';

/** Step one, where the audience's files meet the campaign's draft. */
export function GuestsOfCampaign() {
  const { campaign, isScheduled } = useComposer();
  const { id, counts } = campaign;
  const queries = useQueryClient();
  const { data: config } = useQuery(configQuery);
  const { guests } = useGuests(id, counts.total);
  const fields = useMemo(() => knownFields(guests).map(({ name }) => name), [guests]);
  const refresh = useCallback(() => void queries.invalidateQueries({ queryKey: ['campaign', id] }), [queries, id]);
  return (
    <>
      {isScheduled ? (
        <GuestsSettled />
      ) : (
        <GuestsStep
          campaignId={id}
          total={counts.total}
          fields={fields}
          offerSamples={config?.handsetsUrl !== undefined}
          onChanged={refresh}
        />
      )}
      <StepFooter current="guests" quiet={counts.total === 0} />
    </>
  );
}
