/** What a merchant chose; absent ones fall back to `settingsOf`. Kept as jsonb on the merchant. */
export interface MerchantSettings {
  /** E.164, short code, alphanumeric or messaging service; null takes the gateway account's own. */
  senderId: string | null;
  /** Opens every text: `{brandName}: …`. */
  brandName: string;
  /** Closes every text on a line of its own. */
  optOutLine: string;
  /** Wall-clock hours in which guests may be texted; kept as data until the rules of each country are enforced. */
  sendingHours: { from: string; to: string };
  notifications: { campaignFinished: boolean; lowCredits: boolean; weeklyReport: boolean };
}

export const DEFAULT_OPT_OUT_LINE = 'Reply STOP to opt out';

/** The settings in force: what was chosen over the defaults. */
export function settingsOf(merchant: { name: string; settings: Partial<MerchantSettings> }): MerchantSettings {
  return {
    senderId: null,
    brandName: merchant.name,
    optOutLine: DEFAULT_OPT_OUT_LINE,
    sendingHours: { from: '10:00', to: '20:00' },
    notifications: { campaignFinished: true, lowCredits: true, weeklyReport: false },
    ...merchant.settings,
  };
}
