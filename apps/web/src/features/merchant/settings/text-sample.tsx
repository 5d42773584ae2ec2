import { Text } from '@mantine/core';
import { composeText, compileTemplate } from '@dinnerbell/domain';
import { t } from '../../../words/t.js';
import { frameRoom } from './frame-room.js';
import classes from './text-sample.module.css';

/** As long as every code is. */
const CODE = 'k7Qm2XvA';

interface TextSampleProps {
  brandName: string;
  optOutLine: string;
  /** What short links start with; null leaves links as they are written. */
  linkBase: string | null;
}

/** How a text begins and ends, as it is sent, and what that takes of it. */
export function TextSample({ brandName, optOutLine, linkBase }: TextSampleProps) {
  const { text } = composeText(
    compileTemplate(t('settings.sampleMessage')),
    {},
    { brandName, optOutLine, linkBase },
    () => CODE,
  );
  const { taken, left, capacity, costly } = frameRoom({ brandName, optOutLine });
  return (
    <figure className={classes['sample']}>
      <figcaption className={classes['caption']}>{t('settings.sample')}</figcaption>
      <p className={classes['bubble']} data-sample>
        {text}
      </p>
      <Text size="sm" c="dimmed" className="figures" aria-live="polite">
        {t('settings.sampleCount', { taken, left, capacity })}
      </Text>
      {costly.length > 0 && (
        <Text size="sm" mt={4}>
          {t('settings.sampleCostly', { characters: costly.join(' ') })}
        </Text>
      )}
    </figure>
  );
}
