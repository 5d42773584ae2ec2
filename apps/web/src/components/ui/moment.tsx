import { Tooltip } from '@mantine/core';
import { type DateShape, formatDate } from '../../lib/format/dates.js';
import { formatCountdown, formatRelative } from '../../lib/format/relative.js';
import { useNow } from '../../lib/format/use-now.js';
import { t } from '../../words/t.js';

interface MomentProps {
  /** ISO 8601 with offset, as the API sends it. */
  at: string;
}

/** An instant on the restaurant's clock; its full form, zone and all, on a closer look. */
export function Moment({ at, shape = 'dateTime' }: MomentProps & { shape?: DateShape }) {
  return <Told at={at}>{formatDate(at, shape)}</Told>;
}

/** `2 hours ago`, moving on by itself. */
export function RelativeTime({ at }: MomentProps) {
  return <Told at={at}>{formatRelative(at, useNow(30_000))}</Told>;
}

/** What is left until then, to the second where that matters. */
export function Countdown({ at }: MomentProps) {
  return <Told at={at}>{formatCountdown(at, useNow(1000)) ?? t('common.now')}</Told>;
}

function Told({ at, children }: MomentProps & { children: string }) {
  return (
    <Tooltip label={formatDate(at, 'full')}>
      <time dateTime={at}>{children}</time>
    </Tooltip>
  );
}
