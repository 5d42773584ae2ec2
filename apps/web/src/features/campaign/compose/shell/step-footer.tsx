import { IconArrowLeft, IconArrowRight, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { ButtonLink } from '../../../../components/ui/router-links.js';
import { t } from '../../../../words/t.js';
import { useComposer } from '../composer-context.js';
import { stepAfter, stepBefore, type StepName } from '../steps.js';
import classes from './shell.module.css';

interface StepFooterProps {
  current: StepName;
  /** The step's own main button; else the way to the next step. */
  main?: ReactNode;
  /** The next step is not yet what one would do: its button steps back. */
  quiet?: boolean;
}

/** One main button, always in reach, and the way back. */
export function StepFooter({ current, main, quiet = false }: StepFooterProps) {
  const { campaign, isScheduled } = useComposer();
  const before = stepBefore(current);
  const after = stepAfter(current);
  return (
    <div className={classes['footer']}>
      {before ? (
        <ButtonLink
          to="/campaigns/$campaignId/edit/$step"
          params={{ campaignId: campaign.id, step: before }}
          variant="default"
          size="md"
          leftSection={<IconArrowLeft size={17} aria-hidden />}
          aria-label={t('compose.back')}
          className={classes['back'] ?? ''}
        >
          <span className={classes['wide']}>{t('compose.back')}</span>
        </ButtonLink>
      ) : (
        <ButtonLink
          to="/campaigns"
          variant="subtle"
          size="md"
          leftSection={<IconX size={17} aria-hidden />}
          aria-label={t('compose.leave')}
          className={classes['back'] ?? ''}
        >
          <span className={classes['wide']}>{t('compose.leave')}</span>
        </ButtonLink>
      )}
      <div className={classes['main']}>
        {main}
        {!main && after && (
          <ButtonLink
            to="/campaigns/$campaignId/edit/$step"
            params={{ campaignId: campaign.id, step: after }}
            size="md"
            variant={quiet ? 'default' : 'filled'}
            rightSection={<IconArrowRight size={17} aria-hidden />}
          >
            {nextWords(after, isScheduled)}
          </ButtonLink>
        )}
      </div>
    </div>
  );
}

function nextWords(step: StepName, isScheduled: boolean): string {
  if (step === 'message') return t('compose.toMessage');
  if (step === 'when') return t('compose.toWhen');
  return isScheduled ? t('compose.toChanges') : t('compose.toCheck');
}
