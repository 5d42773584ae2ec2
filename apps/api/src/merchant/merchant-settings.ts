/** What the merchant is told by mail. What concerns the log-in is told anyway. */
export interface NotificationSettings {
  campaignDone: boolean;
  campaignFailed: boolean;
  campaignPaused: boolean;
  lowCredits: boolean;
  /** The mark: told once each time the free credits fall below it. */
  lowCreditsBelow: number;
  payments: boolean;
  /** Kept as data; not mailed yet. */
  weeklyReport: boolean;
}

/** What a merchant chose; absent ones fall back to `settingsOf`. Kept as jsonb on the merchant. */
export interface MerchantSettings {
  /** E.164, short code, alphanumeric or messaging service; null takes the gateway account's own. */
  senderId: string | null;
  /** Opens every text: `{brandName}: …`. */
  brandName: string;
  /** Closes every text on a line of its own. */
  optOutLine: string;
  /** Links in texts become short ones whose clicks are counted, unless the operator has switched that off. */
  shortenLinks: boolean;
  /** Wall-clock hours in which guests may be texted; kept as data until the rules of each country are enforced. */
  sendingHours: { from: string; to: string };
  notifications: NotificationSettings;
}

/** The settings as they are stored: what was chosen alone. */
export type ChosenSettings = Partial<Omit<MerchantSettings, 'notifications'>> & {
  notifications?: Partial<NotificationSettings>;
};

export const DEFAULT_NOTIFICATIONS: NotificationSettings = {
  campaignDone: true,
  campaignFailed: true,
  campaignPaused: true,
  lowCredits: true,
  lowCreditsBelow: 100,
  payments: true,
  weeklyReport: false,
};

export const DEFAULT_OPT_OUT_LINE = 'Reply STOP to opt out';

/** The settings in force: what was chosen over the defaults. */
export function settingsOf(merchant: { name: string; settings: ChosenSettings }): MerchantSettings {
  return {
    senderId: null,
    brandName: merchant.name,
    optOutLine: DEFAULT_OPT_OUT_LINE,
    shortenLinks: true,
    sendingHours: { from: '10:00', to: '20:00' },
    ...merchant.settings,
    notifications: { ...DEFAULT_NOTIFICATIONS, ...merchant.settings.notifications },
  };
}
