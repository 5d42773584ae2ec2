import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconDeviceMobileMessage } from '@tabler/icons-react';
import { configQuery } from '../../lib/api/config.js';
import { t } from '../../words/t.js';

/** To the wall of handsets, where stand-ins answer for the gateways; nothing elsewhere. */
export function HandsetsButton() {
  const { data } = useQuery(configQuery);
  if (data?.handsetsUrl === undefined) return null;
  return (
    <Button
      component="a"
      href={data.handsetsUrl}
      target="_blank"
      rel="noopener"
      variant="default"
      leftSection={<IconDeviceMobileMessage size={16} aria-hidden />}
    >
      {t('shell.handsets')}
    </Button>
  );
}
