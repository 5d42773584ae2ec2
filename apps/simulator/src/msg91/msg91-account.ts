/** The account at the stand-in for MSG91, as its panel would be filled in. */
export interface Msg91Account {
  authKey: string;
  /** Where delivery reports go, secret and all; without it nobody is told. */
  webhookUrl?: string;
  /** Shape of the reports (v2). */
  webhookVersion?: 'v2' | 'v3';
  /** Texts by template id, with `##name##` where a variable goes; any other template shows its variables. */
  templates?: Readonly<Record<string, string>>;
}
