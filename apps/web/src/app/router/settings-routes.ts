import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { deskRoute } from './desk-route.js';

const frameRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/settings',
  component: lazyRouteComponent(() => import('../routes/settings-page.js'), 'SettingsPage'),
});

/** On a desk the first of them is open; on a phone this is the list of them. */
const indexRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/',
  component: lazyRouteComponent(() => import('../routes/settings-index-page.js'), 'SettingsIndexPage'),
});
const senderRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: 'sender',
  component: lazyRouteComponent(() => import('../routes/settings-sender-page.js'), 'SettingsSenderPage'),
});
const providersRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: 'providers',
  component: lazyRouteComponent(() => import('../routes/settings-providers-page.js'), 'SettingsProvidersPage'),
});
const notificationsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: 'notifications',
  component: lazyRouteComponent(() => import('../routes/settings-notifications-page.js'), 'SettingsNotificationsPage'),
});
const profileRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: 'profile',
  component: lazyRouteComponent(() => import('../routes/settings-profile-page.js'), 'SettingsProfilePage'),
});
const developersRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: 'developers',
  component: lazyRouteComponent(() => import('../routes/settings-developers-page.js'), 'SettingsDevelopersPage'),
});

export const settingsRoute = frameRoute.addChildren([
  indexRoute,
  senderRoute,
  providersRoute,
  notificationsRoute,
  profileRoute,
  developersRoute,
]);
