import { billing } from './en/billing.js';
import { campaign } from './en/campaign.js';
import { common } from './en/common.js';
import { inbox } from './en/inbox.js';
import { insight } from './en/insight.js';
import { merchant } from './en/merchant.js';
import { settings } from './en/settings.js';
import { shell } from './en/shell.js';

/** All that people read, in one place; a translation is another object of this form. */
export const en = { common, shell, merchant, insight, campaign, inbox, billing, settings };
