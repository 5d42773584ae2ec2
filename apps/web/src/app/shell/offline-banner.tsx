import { Box } from '@mantine/core';
import { IconCloudOff } from '@tabler/icons-react';
import { useConnectionLost } from '../../lib/online/use-connection-lost.js';
import { t } from '../../words/t.js';
import classes from './shell.module.css';

/** Says that nothing answers, for as long as nothing does. */
export function OfflineBanner() {
  const lost = useConnectionLost();
  return (
    <div role="status" aria-live="polite">
      {lost && (
        <Box className={classes['offline']}>
          <IconCloudOff size={18} aria-hidden style={{ flex: 'none' }} />
          {t('common.offline')}
        </Box>
      )}
    </div>
  );
}
