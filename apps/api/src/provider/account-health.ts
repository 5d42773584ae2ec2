/** How an account has been answering: `failing` is passed over in fail-over, `unknown` has sent nothing yet. */
export interface AccountHealth {
  state: 'ok' | 'failing' | 'unknown';
  /** Since when it has been so; null for `unknown`. */
  since: Date | null;
}

export const UNKNOWN_HEALTH: AccountHealth = { state: 'unknown', since: null };
