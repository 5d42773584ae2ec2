import { audience } from './en/audience.js';
import { billing } from './en/billing.js';
import { campaign as campaigns } from './en/campaign.js';
import { common } from './en/common.js';
import { composeCheck } from './en/compose-check.js';
import { composeMessage } from './en/compose-message.js';
import { compose as composeSteps } from './en/compose.js';
import { firstCampaign } from './en/first-campaign.js';
import { inbox } from './en/inbox.js';
import { insight } from './en/insight.js';
import { merchant } from './en/merchant.js';
import { developer } from './en/settings-developer.js';
import { provider } from './en/settings-provider.js';
import { settings } from './en/settings.js';
import { shell } from './en/shell.js';
import { sms } from './en/sms.js';

const campaign = { ...campaigns, ...firstCampaign };
const compose = { ...composeSteps, ...composeMessage, ...composeCheck };

/** All that people read, in one place; a translation is another object of this form. */
export const en = {
  common,
  shell,
  merchant,
  insight,
  campaign,
  compose,
  audience,
  inbox,
  billing,
  settings,
  provider,
  developer,
  sms,
};
