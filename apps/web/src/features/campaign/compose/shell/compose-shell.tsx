import { Box, Stack } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { PageHeader } from '../../../../components/ui/page-header.js';
import { ProblemAlert } from '../../../../components/ui/problem-alert.js';
import { t } from '../../../../words/t.js';
import { useComposer, useSaving } from '../composer-context.js';
import type { StepName } from '../steps.js';
import { ConflictDialog } from './conflict-dialog.js';
import { SaveState } from './save-state.js';
import { StepNavigation } from './step-navigation.js';
import { useStepSums } from './use-step-sums.js';

/** Head and steps around the step at hand. */
export function ComposeShell({ current, children }: { current: StepName; children: ReactNode }) {
  const { campaign, autosave, isScheduled, revision } = useComposer();
  const [resolved, setResolved] = useState(0);
  const saving = useSaving(autosave);
  return (
    <>
      <PageHeader
        title={isScheduled ? t('compose.editTitle') : t('compose.newTitle')}
        description={autosave.fields.name}
        actions={<SaveState />}
      />
      <StepNavigation campaignId={campaign.id} current={current} sums={useStepSums()} />
      {saving.phase === 'refused' && (
        <Box mb="lg">
          <ProblemAlert error={saving.error} />
        </Box>
      )}
      <Stack key={`${revision} ${resolved}`} gap="lg">
        {children}
      </Stack>
      <ConflictDialog onResolved={() => setResolved((before) => before + 1)} />
    </>
  );
}
