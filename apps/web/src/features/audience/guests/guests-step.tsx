import { Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { t } from '../../../words/t.js';
import { BadRows } from './bad-rows.js';
import { ColumnsCard } from './columns-card.js';
import { DropGuests } from './drop-guests.js';
import { FieldChips } from './field-chips.js';
import { isBusy, sumOf } from './guest-source.js';
import { GuestReport } from './guest-report.js';
import { PasteDialog } from './paste-dialog.js';
import { SourceProgress } from './source-progress.js';
import { StartOver } from './start-over.js';
import { useGuestSources } from './use-guest-sources.js';

interface GuestsStepProps {
  campaignId: string;
  /** Guests that the draft has by now. */
  total: number;
  /** What their rows bring: names of fields. */
  fields: readonly string[];
  offerSamples: boolean;
  /** The draft has other guests now. */
  onChanged: () => void;
}

/** Step one: files and numbers into the draft, and what became of every row. */
export function GuestsStep({ campaignId, total, fields, offerSamples, onChanged }: GuestsStepProps) {
  const { sources, add } = useGuestSources(campaignId, onChanged);
  const [pasting, setPasting] = useState(false);
  const busy = isBusy(sources);
  const isEmpty = total === 0 && sources.length === 0;
  const tally = sumOf(sources);
  return (
    <Stack gap="lg">
      <div>
        <Title order={2}>{t('audience.guestsTitle')}</Title>
        <Text c="dimmed" mt={4}>
          {t('audience.guestsIntro')}
        </Text>
      </div>
      {isEmpty && <DropGuests add={add} offerSamples={offerSamples} onPaste={() => setPasting(true)} />}
      {sources
        .filter(({ state }) => state !== 'done')
        .map((source) => (
          <SourceProgress key={source.key} source={source} add={add} />
        ))}
      {!isEmpty && (
        <GuestReport total={total} tally={tally} sources={sources} busy={busy}>
          <FieldChips fields={fields} />
        </GuestReport>
      )}
      {sources
        .filter(({ state, report }) => state === 'done' && (report?.invalid ?? 0) > 0)
        .map((source) => (
          <BadRows key={source.key} source={source} />
        ))}
      {sources
        .filter(({ state, kind, choices }) => state === 'done' && kind === 'file' && choices)
        .map((source) => (
          <ColumnsCard key={source.key} source={source} sources={sources} total={total} add={add} />
        ))}
      {!isEmpty && <DropGuests more add={add} offerSamples={false} onPaste={() => setPasting(true)} />}
      {!isEmpty && <StartOver total={total} busy={busy} add={add} />}
      <PasteDialog
        opened={pasting}
        onClose={() => setPasting(false)}
        onAdd={(guests) => (add.addTyped(guests, t('audience.typedName')), setPasting(false))}
      />
    </Stack>
  );
}
