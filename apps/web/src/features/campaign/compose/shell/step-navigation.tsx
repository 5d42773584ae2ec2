import { Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { t } from '../../../../words/t.js';
import { STEPS, type StepName } from '../steps.js';
import classes from './shell.module.css';
import { stepTitle } from './step-title.js';

interface StepNavigationProps {
  campaignId: string;
  current: StepName;
  /** What each step has come to, in a word or two; undefined while there is nothing. */
  sums: Partial<Record<StepName, string>>;
}

/** The four steps, each a link, with what it has come to. */
export function StepNavigation({ campaignId, current, sums }: StepNavigationProps) {
  const at = STEPS.indexOf(current);
  return (
    <nav aria-label={t('compose.stepsLabel')} className={classes['steps']}>
      <Text className={classes['stepOf']} size="sm" c="dimmed" fw={550}>
        {t('compose.stepOf', { step: at + 1, steps: STEPS.length })}
      </Text>
      <ol>
        {STEPS.map((step, index) => {
          const sum = sums[step];
          const done = sum !== undefined && step !== current;
          return (
            <li key={step} data-current={step === current || undefined} data-done={done || undefined}>
              <Link
                to="/campaigns/$campaignId/edit/$step"
                params={{ campaignId, step }}
                aria-current={step === current ? 'step' : undefined}
              >
                <span className={classes['number']} aria-hidden>
                  {done ? <IconCheck size={15} stroke={2.6} /> : index + 1}
                </span>
                <span className={classes['words']}>
                  <span className={classes['step']}>{stepTitle(step)}</span>
                  {sum && <span className={classes['sum']}>{sum}</span>}
                </span>
              </Link>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
