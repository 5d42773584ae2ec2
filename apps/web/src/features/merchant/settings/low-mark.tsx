import { Button, Group, NumberInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { ProblemAlert } from '../../../components/ui/problem-alert.js';
import { toastDone } from '../../../components/ui/toast.js';
import { useKeptForm } from '../../../lib/drafts/use-kept-form.js';
import { t } from '../../../words/t.js';
import { useEditNotifications } from '../api/edit-notifications.js';

/** As much as the API takes. */
const MOST = 1_000_000_000;

/** Below how many free credits a mail goes out. */
export function LowMark({ stored }: { stored: number }) {
  const { values, changes, put, sent } = useKeptForm<{ lowCreditsBelow: number | '' }>('settings-low-mark', {
    lowCreditsBelow: stored,
  });
  const edit = useEditNotifications();
  const mark = values.lowCreditsBelow;
  const save = (event: FormEvent): void => {
    event.preventDefault();
    if (mark === '' || !changes) return;
    edit.mutate(
      { lowCreditsBelow: mark },
      {
        onSuccess: () => {
          sent({ lowCreditsBelow: mark });
          toastDone(t('settings.markSaved', { count: mark }));
        },
      },
    );
  };
  return (
    <form onSubmit={save} style={{ paddingInlineStart: 50 }}>
      <Group align="flex-end" gap="sm">
        <NumberInput
          label={t('settings.lowMark')}
          w={180}
          min={0}
          max={MOST}
          step={50}
          allowDecimal={false}
          clampBehavior="strict"
          thousandSeparator
          value={mark}
          onChange={(value) => put({ lowCreditsBelow: typeof value === 'number' ? value : '' })}
        />
        {changes && (
          <Button type="submit" variant="default" disabled={mark === ''} loading={edit.isPending}>
            {t('common.save')}
          </Button>
        )}
      </Group>
      <ProblemAlert error={edit.error} />
    </form>
  );
}
