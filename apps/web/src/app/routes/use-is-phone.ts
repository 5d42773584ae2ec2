import { useMediaQuery } from '@mantine/hooks';

/** Whether there is room for one column only. */
export const useIsPhone = (): boolean =>
  useMediaQuery('(max-width: 47.99em)', undefined, { getInitialValueInEffect: false }) ?? false;
