import { Alert, Stack, Text, TextInput, Title } from '@mantine/core';
import { compileTemplate, MAX_SEGMENTS, WARN_SEGMENTS } from '@dinnerbell/domain';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useDeferredValue, useId, useMemo, useRef, useState } from 'react';
import { AnchorLink } from '../../../../components/ui/router-links.js';
import { t } from '../../../../words/t.js';
import { billingQuery, settingsQuery } from '../api/house-rules.js';
import { useComposer } from '../composer-context.js';
import { StepFooter } from '../shell/step-footer.js';
import { Counter } from './counter.js';
import { DearCharacters } from './dear-characters.js';
import { ExactCost } from './exact-cost.js';
import { Fallbacks } from './fallbacks.js';
import { FieldBar } from './field-bar.js';
import { frameOf } from './frame-of.js';
import { LinkNote } from './link-note.js';
import { knownFields } from './known-fields.js';
import classes from './message-step.module.css';
import { insertPlaceholder } from './placeholders.js';
import { Preview } from './preview.js';
import { SenderField } from './sender-field.js';
import { TestButton } from './test-button.js';
import { TextBox } from './text-box.js';
import { useGuests } from './use-guests.js';
import { useMessageCount } from './use-message-count.js';

/** Step two: the text, what it costs each guest, and how it looks on their phones. Keys only touch the text box; the rest follows. */
export function MessageStep() {
  const { campaign, autosave } = useComposer();
  const { id, counts } = campaign;
  const settings = useQuery(settingsQuery).data;
  const rateCard = useQuery(billingQuery).data?.rateCard;
  const { guests, hasNextPage, isFetchingNextPage, fetchNextPage } = useGuests(id, counts.total);
  const [name, setName] = useState(autosave.fields.name);
  const [message, setMessage] = useState(autosave.fields.message);
  const shown = useDeferredValue(message);
  const counterId = useId();
  const box = useRef<HTMLTextAreaElement>(null);

  const frame = useMemo(() => settings && frameOf(settings), [settings]);
  const fields = useMemo(() => knownFields(guests), [guests]);
  const count = useMessageCount(shown, guests, frame, rateCard);
  const write = useCallback(
    (next: string) => {
      setMessage(next);
      autosave.edit({ message: next });
    },
    [autosave],
  );
  const insert = useCallback(
    (field: string) => {
      const area = box.current;
      if (!area) return;
      const selection = { start: area.selectionStart, end: area.selectionEnd };
      const inserted = insertPlaceholder(area.value, selection, field, field === 'name' ? 'there' : undefined);
      write(inserted.message);
      requestAnimationFrame(() => {
        area.focus();
        area.setSelectionRange(inserted.caret, inserted.caret);
      });
    },
    [write],
  );
  const show = useCallback((at: number, length: number) => {
    box.current?.focus();
    box.current?.setSelectionRange(at, at + length);
  }, []);
  const loadMore = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);

  const parts = count?.segments.most ?? 0;
  const hasFaults = useMemo(() => compileTemplate(shown).faults.length > 0, [shown]);
  const usualSender = settings?.senderId ?? t('compose.yourNumber');
  return (
    <>
      <div>
        <Title order={2}>{t('compose.messageTitle')}</Title>
        <Text c="dimmed" mt={4}>
          {t('compose.messageIntro')}
        </Text>
      </div>
      <div className={classes['columns']}>
        <Stack gap="lg">
          <TextInput
            label={t('compose.name')}
            description={t('compose.nameHint')}
            value={name}
            maxLength={255}
            error={name.trim() === '' ? t('compose.nameMissing') : undefined}
            onChange={(event) => {
              setName(event.currentTarget.value);
              autosave.edit({ name: event.currentTarget.value });
            }}
          />
          <Stack gap="xs">
            <TextBox
              ref={box}
              value={message}
              onChange={write}
              brandName={settings?.brandName ?? ''}
              optOutLine={settings?.optOutLine ?? ''}
              error={message.trim() === '' ? t('compose.textMissing') : undefined}
              describedBy={counterId}
            />
            <Counter count={count} id={counterId} />
            <FieldBar fields={fields} onInsert={insert} />
          </Stack>
          <Text size="sm" c="dimmed">
            {t('compose.frameNote')}{' '}
            <AnchorLink to="/settings/sender" underline="always" size="sm">
              {t('compose.changeFrame')}
            </AnchorLink>
          </Text>
          <LinkNote message={shown} frame={frame} />
          {hasFaults && (
            <Alert color="crimson" role="alert" p="sm">
              {t('compose.faultBraces', { plain: '{{name}}', fallback: '{{name|friend}}' })}
            </Alert>
          )}
          <DearCharacters message={shown} count={count} onChange={write} onShow={show} />
          {parts > MAX_SEGMENTS && (
            <Alert color="crimson" p="sm">
              {t('compose.tooLongText', { count: parts })}
            </Alert>
          )}
          {parts > WARN_SEGMENTS && parts <= MAX_SEGMENTS && (
            <Alert color="brass" p="sm">
              {t('compose.longText', { count: parts })}
            </Alert>
          )}
          <Fallbacks message={shown} guests={guests} onChange={write} />
          <ExactCost campaignId={id} total={counts.total} message={shown} />
          <SenderField usual={usualSender} />
        </Stack>
        <Stack gap="md" className={classes['side'] ?? ''}>
          <Preview
            message={shown}
            frame={frame}
            sender={autosave.fields.senderId ?? settings?.senderId ?? settings?.brandName ?? ''}
            guests={guests}
            total={counts.total}
            loadMore={loadMore}
          />
          <TestButton />
        </Stack>
      </div>
      <StepFooter current="message" />
    </>
  );
}
