import { Outlet } from '@tanstack/react-router';
import { OfflineBanner } from './offline-banner.js';
import { usePageFocus } from './use-page-focus.js';

/** What surrounds every page, before and behind the log-in. */
export function Root() {
  usePageFocus();
  return (
    <>
      <OfflineBanner />
      <Outlet />
    </>
  );
}
