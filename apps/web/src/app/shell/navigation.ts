import { IconCoins, IconHome, IconInbox, IconSettings, IconSpeakerphone, type Icon } from '@tabler/icons-react';
import { type WordKey } from '../../words/t.js';

/** The rooms of the desk, in the order a day goes through them. */
export const NAVIGATION = [
  { to: '/', label: 'shell.dashboard', icon: IconHome, exact: true },
  { to: '/campaigns', label: 'shell.campaigns', icon: IconSpeakerphone, exact: false },
  { to: '/inbox', label: 'shell.inbox', icon: IconInbox, exact: false },
  { to: '/billing', label: 'shell.billing', icon: IconCoins, exact: false },
  { to: '/settings', label: 'shell.settings', icon: IconSettings, exact: false },
] as const satisfies readonly { to: string; label: WordKey; icon: Icon; exact: boolean }[];
