import { Text } from '@mantine/core';
import { type Ref, useId, useMemo } from 'react';
import { t } from '../../../../words/t.js';
import { markMessage } from './mark-message.js';
import classes from './text-box.module.css';

interface TextBoxProps {
  value: string;
  onChange: (message: string) => void;
  brandName: string;
  optOutLine: string;
  error: string | undefined;
  /** Tells about the counter below, which belongs to it. */
  describedBy: string;
  ref: Ref<HTMLTextAreaElement>;
}

/** The text between brand name and opt-out line, as one message; a layer under it marks placeholders and what makes it dearer. */
export function TextBox({ value, onChange, brandName, optOutLine, error, describedBy, ref }: TextBoxProps) {
  const id = useId();
  const pieces = useMemo(() => markMessage(value), [value]);
  return (
    <div>
      <Text component="label" htmlFor={id} fw={550} display="block" mb={4}>
        {t('compose.text')}
      </Text>
      <div className={classes['box']} data-error={error ? true : undefined}>
        <div className={classes['frame']} title={t('compose.brandCounts')}>
          {brandName}:
        </div>
        <div className={classes['layers']}>
          <div className={classes['mirror']} aria-hidden>
            {pieces.map(({ kind, text, at }) =>
              kind === 'plain' ? (
                text
              ) : (
                <mark key={at} data-kind={kind}>
                  {text}
                </mark>
              ),
            )}
            {'\u200b'}
          </div>
          <textarea
            ref={ref}
            id={id}
            className={classes['input']}
            value={value}
            maxLength={4000}
            rows={3}
            spellCheck
            aria-invalid={error ? true : undefined}
            aria-describedby={`${describedBy} ${id}-error`}
            onChange={(event) => onChange(event.currentTarget.value)}
          />
        </div>
        <div className={classes['frame']} title={t('compose.optOutCounts')}>
          {optOutLine}
        </div>
      </div>
      <Text id={`${id}-error`} size="sm" c="var(--mantine-color-error)" mt={4} hidden={!error}>
        {error}
      </Text>
    </div>
  );
}
