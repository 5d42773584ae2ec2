/** Why a guest was not texted, in words; the reasons are the claim's and the estimate's. */
const WORDS: Readonly<Record<string, string>> = {
  opted_out: 'The guest has opted out.',
  offer_ended: 'The offer had ended before the text could go out.',
  cancelled: 'The campaign was cancelled.',
  missed: 'The campaign was due while nothing was running, and it was too late afterwards.',
  no_gateway: 'No SMS gateway was set up.',
  no_gateway_for_country: 'None of your SMS gateways carries texts to the guest’s country.',
  no_sender: 'None of your SMS gateways has a sender that carriers in the guest’s country let through.',
  no_template: 'The text is like none of the templates registered for the guest’s country.',
  too_long_for_gateway: 'The text is longer than your SMS gateway takes.',
  too_long: 'The text is longer than ten segments.',
  unpriced_country: 'The guest’s country has no price.',
  empty_placeholder: 'The guest’s entry lacks a field that the text needs.',
  unknown_placeholder: 'The text names a field that the list does not have.',
  empty_message: 'Nothing was left of the text.',
  bad_placeholder: 'The text has a placeholder that cannot be read.',
};

/** Why a text was skipped, in plain words; null when it was not. */
export function skipText(reason: string | null): string | null {
  return reason === null ? null : (WORDS[reason] ?? `Not sent (${reason}).`);
}
