/** One fault of an account's credentials or settings; `path` as `senders.IN`. `detail` never repeats a value. */
export interface AccountFault {
  path: string;
  code: 'required' | 'unknown_field' | 'bad_value' | 'bad_sender' | 'bad_country';
  detail: string;
}
