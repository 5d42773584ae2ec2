import { type Icon, IconBell, IconCode, IconPlugConnected, IconSignature, IconUser } from '@tabler/icons-react';
import type { WordKey } from '../../words/t.js';

/** The sections of the settings, each with an address of its own. */
export const SETTINGS_SECTIONS = [
  { to: '/settings/sender', label: 'settings.sender', hint: 'settings.senderQuestion', icon: IconSignature },
  {
    to: '/settings/providers',
    label: 'settings.providers',
    hint: 'settings.providersQuestion',
    icon: IconPlugConnected,
  },
  {
    to: '/settings/notifications',
    label: 'settings.notifications',
    hint: 'settings.notificationsQuestion',
    icon: IconBell,
  },
  { to: '/settings/profile', label: 'settings.profile', hint: 'settings.profileQuestion', icon: IconUser },
  { to: '/settings/developers', label: 'settings.developers', hint: 'settings.developersQuestion', icon: IconCode },
] as const satisfies readonly { to: string; label: WordKey; hint: WordKey; icon: Icon }[];
