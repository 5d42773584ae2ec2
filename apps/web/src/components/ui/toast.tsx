import { notifications } from '@mantine/notifications';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { describeProblem } from '../../words/describe-problem.js';

/** A short word that something is done. */
export function toastDone(message: string): void {
  notifications.show({ message, color: 'bottle', icon: <IconCheck size={18} aria-hidden /> });
}

/** What went wrong, where no place on the page belongs to it. */
export function toastProblem(error: unknown): void {
  const { title, hint } = describeProblem(error);
  notifications.show({ title, message: hint, color: 'crimson', icon: <IconAlertTriangle size={18} aria-hidden /> });
}
