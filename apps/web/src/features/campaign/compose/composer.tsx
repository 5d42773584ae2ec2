import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { PageSkeleton } from '../../../components/ui/page-skeleton.js';
import { ProblemAlert } from '../../../components/ui/problem-alert.js';
import { campaignQuery, type Campaign } from './api/campaign.js';
import { type Composer, ComposerContext } from './composer-context.js';
import { openAutosave, storedOf } from './draft/open-autosave.js';
import { Finished } from './shell/finished.js';
import { TooLate } from './shell/too-late.js';
import { keepStart, startOf } from './when/kept-start.js';
import type { StartChoice } from './when/start-choice.js';

interface ComposerProps {
  campaignId: string;
  children: ReactNode;
}

/** Loads a draft or a scheduled campaign and keeps what is typed into it. */
export function ComposerProvider({ campaignId, children }: ComposerProps) {
  const campaign = useQuery(campaignQuery(campaignId));
  const [finished, setFinished] = useState<{ campaign: Campaign; wasScheduled: boolean }>();
  if (finished) return <Finished {...finished} />;
  if (campaign.isPending) return <PageSkeleton />;
  if (!campaign.data) return <ProblemAlert error={campaign.error} onRetry={() => void campaign.refetch()} />;
  const { status } = campaign.data;
  if (status !== 'Draft' && status !== 'Scheduled') return <TooLate campaignId={campaignId} />;
  return (
    <Composing
      key={`${campaignId} ${status}`}
      campaign={campaign.data}
      isScheduled={status === 'Scheduled'}
      setFinished={setFinished}
    >
      {children}
    </Composing>
  );
}

type ComposingProps = Pick<Composer, 'campaign' | 'isScheduled'> & {
  setFinished: (finished: { campaign: Campaign; wasScheduled: boolean }) => void;
  children: ReactNode;
};

function Composing({ campaign, isScheduled, setFinished, children }: ComposingProps) {
  const queries = useQueryClient();
  const [autosave] = useState(() => openAutosave(campaign, queries));
  const [revision, setRevision] = useState(0);
  const [start, choose] = useState(() => startOf(campaign));
  const setStart = useCallback((next: StartChoice) => (choose(next), keepStart(campaign.id, next)), [campaign.id]);

  useEffect(() => {
    if (autosave.adopt(storedOf(campaign))) setRevision((before) => before + 1);
  }, [autosave, campaign]);

  useEffect(() => {
    if (isScheduled) return;
    const flush = (): void => void autosave.flush();
    const flushHidden = (): void => void (document.visibilityState === 'hidden' && flush());
    flush(); // what was typed before a reload
    window.addEventListener('online', flush);
    document.addEventListener('visibilitychange', flushHidden);
    return () => {
      window.removeEventListener('online', flush);
      document.removeEventListener('visibilitychange', flushHidden);
      flush();
    };
  }, [autosave, isScheduled]);

  const finish = useCallback(
    (done: Campaign) => setFinished({ campaign: done, wasScheduled: isScheduled }),
    [setFinished, isScheduled],
  );
  const composer = useMemo<Composer>(
    () => ({ campaign, autosave, revision, start, setStart, isScheduled, finish }),
    [campaign, autosave, revision, start, setStart, isScheduled, finish],
  );
  return <ComposerContext value={composer}>{children}</ComposerContext>;
}
