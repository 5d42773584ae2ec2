/**
 * Every `code` an answer of this API can carry: what it is called, and what the caller can do about it.
 * Stable for integrators — add lines, never rename one. Printed in the OpenAPI description.
 */
export const PROBLEM_CODES = {
  // Any request
  bad_request: { title: 'The request cannot be read', remedy: 'Correct what `detail` names and send it again.' },
  validation_failed: {
    title: 'The input has faults',
    remedy: '`errors` lists every one with its path; correct them all.',
  },
  unauthenticated: {
    title: 'No valid access token',
    remedy: 'Log in or refresh, then send `Authorization: Bearer …`.',
  },
  forbidden_scope: {
    title: 'The API key may not do that',
    remedy: 'Use a key that has the `scopes` named, or log in.',
  },
  forbidden: { title: 'Not allowed from here', remedy: 'Send the request from the app’s own origin.' },
  not_found: {
    title: 'Nothing here',
    remedy: 'Check the path and the id; objects of other merchants are not found either.',
  },
  method_not_allowed: { title: 'Method not allowed', remedy: 'Use one of the methods in the `Allow` header.' },
  not_acceptable: { title: 'Not available in that form', remedy: 'Ask for a media type the operation lists.' },
  payload_too_large: { title: 'The body is too large', remedy: 'Send less at a time.' },
  unsupported_media_type: { title: 'Content type not supported', remedy: 'Send `Content-Type: application/json`.' },
  request_timeout: {
    title: 'The request took too long',
    remedy: 'Send it again; with an Idempotency-Key it happens once.',
  },
  rate_limited: { title: 'Too many requests', remedy: 'Wait for the seconds in `Retry-After`.' },
  too_many_streams: { title: 'Too many open streams', remedy: 'Close one, or wait for the seconds in `Retry-After`.' },
  internal_error: {
    title: 'Something failed on our side',
    remedy: 'Try again; tell support the `instance` if it stays.',
  },
  unavailable: { title: 'Not available right now', remedy: 'Wait for the seconds in `Retry-After` and try again.' },
  precondition_failed: {
    title: 'It was changed meanwhile',
    remedy: 'Read it again and repeat the edit with the new ETag.',
  },
  idempotency_key_reused: { title: 'Idempotency-Key used before', remedy: 'Use a new key for a new request.' },
  idempotency_in_progress: { title: 'The first request is still running', remedy: 'Wait a moment and repeat it.' },
  // Faults of a single field, inside `errors`
  required: { title: 'A field is missing', remedy: 'Send it.' },
  unknown_field: { title: 'A field is not known', remedy: 'Check its spelling or leave it out.' },
  bad_value: { title: 'A value does not fit', remedy: 'See `detail` for what is expected.' },
  // Merchants
  email_taken: { title: 'E-mail already registered', remedy: 'Log in, or register another address.' },
  bad_credentials: { title: 'E-mail or password is wrong', remedy: 'Check both.' },
  too_many_attempts: { title: 'Too many attempts', remedy: 'Wait for the seconds in `Retry-After`.' },
  wrong_password: { title: 'The current password is wrong', remedy: 'Check it, or choose a new one by mail.' },
  bad_reset_token: {
    title: 'This link does not work any more',
    remedy: 'Ask for another: each is good once, for 30 minutes.',
  },
  weak_password: { title: 'The password is too easy to guess', remedy: 'Choose another one.' },
  refresh_in_progress: { title: 'Another request has just refreshed', remedy: 'Use the token that request got.' },
  too_many_api_keys: { title: 'Too many API keys', remedy: 'Revoke one that is not used any more.' },
  bad_country: { title: 'Not a country', remedy: 'Send an ISO 3166 code such as `US`.' },
  // Audience
  bad_recipients: {
    title: 'Some recipients cannot be used',
    remedy: '`errors` lists every one; correct or remove them.',
  },
  too_many_recipients: { title: 'Too many recipients in one call', remedy: 'Send several calls, or import a file.' },
  audience_not_available: { title: 'Audiences are not available yet', remedy: 'Send `recipients` or import a file.' },
  import_running: { title: 'An import is running', remedy: 'Wait until it has ended.' },
  unsupported_file: { title: 'This file cannot be read', remedy: 'Save it as CSV and send it again.' },
  file_too_large: { title: 'The file is too large', remedy: 'Split it: 100 MB and 1 000 000 rows at most.' },
  upload_broken: { title: 'The upload broke off', remedy: 'Send the file again; nothing was kept.' },
  bad_mapping: { title: 'The mapping does not fit the file', remedy: 'Name columns that the file has.' },
  phone_column_missing: { title: 'No column with phone numbers', remedy: 'Name it in `mapping`.' },
  phone_missing: { title: 'No phone number', remedy: 'Fill it in.' },
  phone_not_a_number: { title: 'Not a phone number', remedy: 'Send digits, with + and country code where possible.' },
  phone_exponent: {
    title: 'A spreadsheet cut the number short',
    remedy: 'Format the column as text and export it again.',
  },
  phone_too_short: { title: 'The phone number is too short', remedy: 'Check its digits.' },
  phone_too_long: { title: 'The phone number is too long', remedy: 'Check its digits.' },
  phone_invalid: { title: 'No such phone number', remedy: 'Check its digits.' },
  phone_extension: { title: 'A number with an extension', remedy: 'Give a number that takes texts by itself.' },
  phone_premium: { title: 'A premium-rate number', remedy: 'Give an ordinary mobile or landline number.' },
  phone_unknown_country: { title: 'No such country code', remedy: 'Check the digits after +.' },
  // Campaigns
  empty_message: { title: 'The message is empty', remedy: 'Write one.' },
  bad_placeholder: { title: 'A placeholder cannot be read', remedy: 'Write it as {{name}} or {{name|friend}}.' },
  unknown_placeholder: { title: 'A placeholder has no such field', remedy: 'Use a field of the recipients.' },
  empty_placeholder: {
    title: 'Some recipients lack a field',
    remedy: 'Give the placeholder a fallback: {{name|friend}}.',
  },
  too_long: { title: 'The text is too long', remedy: 'Shorten it to 10 segments or fewer.' },
  unpriced_country: { title: 'A country without a price', remedy: 'Remove those recipients.' },
  no_recipients: { title: 'Nobody to send to', remedy: 'Add recipients first.' },
  scheduled_in_past: { title: 'That time has passed', remedy: 'Choose a later one, or leave it out to send now.' },
  scheduled_too_far: { title: 'That is more than a year ahead', remedy: 'Choose an earlier time.' },
  offer_ends_before_start: { title: 'The offer ends before it starts', remedy: 'Choose a later end.' },
  bad_time: { title: 'Not a time', remedy: 'Send ISO 8601, as 2027-02-01T18:00:00Z.' },
  bad_timezone: { title: 'Not a time zone', remedy: 'Send an IANA name such as America/New_York.' },
  timezone_needed: {
    title: 'A wall-clock time needs a time zone',
    remedy: 'Send `timezone`, or a time with its offset.',
  },
  bad_sender: { title: 'Not a sender ID', remedy: 'Send a phone number, a short code or up to 11 letters and digits.' },
  insufficient_credits: { title: 'Not enough credits', remedy: '`needed` and `available` say how many are missing.' },
  not_draft: { title: 'Only a draft can change so', remedy: 'Make it a draft first, or duplicate it.' },
  campaign_state: { title: 'The campaign’s status does not allow it', remedy: 'Read the campaign and see its status.' },
  test_limit: { title: 'Too many test messages', remedy: 'Wait: three to a number in ten minutes.' },
  // Payments
  unknown_package: { title: 'No such package', remedy: 'Choose one of GET /billing.' },
  unpriced_currency: { title: 'No price in that currency', remedy: 'Choose another, or leave it out.' },
  no_payment_gateway: { title: 'That payment gateway is not set up', remedy: 'Choose the other, or ask the operator.' },
  payment_refused: { title: 'The payment gateway refused', remedy: '`detail` says why; begin again.' },
  payment_state: { title: 'The payment’s status does not allow it', remedy: 'Read the payment and see its status.' },
  credits_used: {
    title: 'Those credits are not free any more',
    remedy: '`refundable` says how many can be given back.',
  },
  // Gateways
  bad_signature: { title: 'The signature does not fit', remedy: 'Check the auth token and the public URL.' },
  gateway_refused: {
    title: 'The gateway does not take the account',
    remedy: '`detail` says why; correct it, or send `verify: false` to keep it untried.',
  },
  gateway_account_changed: { title: 'The account was changed meanwhile', remedy: 'Read it again and repeat the edit.' },
  too_many_gateway_accounts: { title: 'Too many gateway accounts', remedy: 'Delete one that is not used any more.' },
  bad_order: { title: 'Not the order of all accounts', remedy: 'Name each of your own accounts once.' },
  no_gateway: { title: 'No SMS gateway is set up', remedy: 'Ask the operator to set one up.' },
} as const satisfies Record<string, { title: string; remedy: string }>;

/** A stable word for what went wrong; every one is listed and explained in PROBLEM_CODES. */
export type ProblemCode = keyof typeof PROBLEM_CODES;
