import { ActionIcon } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconGripVertical } from '@tabler/icons-react';
import type { HTMLAttributes } from 'react';
import { t } from '../../../words/t.js';
import classes from './move-buttons.module.css';

interface MoveButtonsProps {
  label: string;
  /** Its place, from 0. */
  at: number;
  last: boolean;
  handle: HTMLAttributes<HTMLElement>;
  onMove: (to: number) => void;
}

/** Its place in the order, a handle to drag it by, and two buttons that do the same step by step. */
export function MoveButtons({ label, at, last, handle, onMove }: MoveButtonsProps) {
  return (
    <div className={classes['column']}>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('provider.moveUp', { label })}
        // Not `disabled`: the focus would be lost at the end of the way.
        aria-disabled={at === 0 || undefined}
        data-end={at === 0 || undefined}
        onClick={() => onMove(at - 1)}
      >
        <IconChevronUp size={18} aria-hidden />
      </ActionIcon>
      <span className={classes['handle']} aria-hidden title={t('provider.drag')} {...handle}>
        <IconGripVertical size={18} />
        <span className="figures">{at + 1}</span>
      </span>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('provider.moveDown', { label })}
        aria-disabled={last || undefined}
        data-end={last || undefined}
        onClick={() => onMove(at + 1)}
      >
        <IconChevronDown size={18} aria-hidden />
      </ActionIcon>
    </div>
  );
}
