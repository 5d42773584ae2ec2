import type { Furnished } from './furnish-restaurant.js';

/** A page of the web app, by its name and its path under /app. */
export type DeskPage = readonly [name: string, path: string];

/** Where nobody needs to be logged in. */
export const DOORS: readonly DeskPage[] = [
  ['log-in', '/log-in'],
  ['sign-up', '/sign-up'],
  ['forgotten-password', '/forgot'],
  ['new-password', '/reset#token=not-a-token'],
  ['broken-reset-link', '/reset'],
];

/** Pages that a restaurant sees on its first day as well: then they are empty. */
export const ROOMS: readonly DeskPage[] = [
  ['dashboard', '/'],
  ['campaigns', '/campaigns'],
  ['inbox', '/inbox'],
  ['opt-outs', '/inbox?tab=opt-outs'],
  ['billing', '/billing'],
  ['credit-ledger', '/billing?tab=ledger'],
  ['settings', '/settings'],
  ['settings-sender', '/settings/sender'],
  ['settings-providers', '/settings/providers'],
  ['settings-notifications', '/settings/notifications'],
  ['settings-profile', '/settings/profile'],
  ['settings-developers', '/settings/developers'],
  ['no-such-page', '/nowhere'],
];

/** A furnished restaurant's campaigns, each in its state, and the steps of writing one. */
export function listCampaignPages(furnished: Furnished): DeskPage[] {
  const { draft, scheduled } = furnished;
  return [
    ...Object.entries(furnished).map(([state, id]): DeskPage => [`campaign-${state}`, `/campaigns/${id}`]),
    ...['guests', 'message', 'when', 'check'].map((step): DeskPage => [
      `compose-${step}`,
      `/campaigns/${draft}/edit/${step}`,
    ]),
    ['edit-guests', `/campaigns/${scheduled}/edit/guests`],
    ['edit-check', `/campaigns/${scheduled}/edit/check`],
    ['campaigns-narrowed', '/campaigns?q=nothing-of-that-name'],
  ];
}
