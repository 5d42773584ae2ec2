/** A text registered with a vendor that takes no other (`needsTemplate`); `##name##` marks what is filled in. */
export interface AccountTemplate {
  id: string;
  text: string;
}

/** What is set of an account and is no secret. Countries are ISO 3166-1 alpha-2. */
export interface AccountSettings {
  /** Sends where a campaign names no sender of its own and `senders` none for the country. */
  sender?: string;
  /** By country of the guest. */
  senders?: Record<string, string>;
  /** What the carriers let one sender send. */
  segmentsPerSecond?: number;
  /** Where the account may carry texts to; absent: everywhere. */
  countries?: string[];
  templates?: AccountTemplate[];
}
