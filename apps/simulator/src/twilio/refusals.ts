/** Twilio's words for the errors this stand-in gives of itself; `{}` is the value at fault. */
const WORDS: Readonly<Record<number, [status: number, message: string]>> = {
  20003: [401, 'Authenticate'],
  20404: [404, 'The requested resource {} was not found'],
  20429: [429, 'Too Many Requests'],
  20500: [500, 'An internal server error has occurred'],
  21211: [400, "Invalid 'To' Phone Number: {}"],
  21212: [400, 'Invalid From Number (caller ID): {}'],
  21602: [400, 'Message body is required.'],
  21603: [400, "A 'From' or 'MessagingServiceSid' parameter is required."],
  21604: [400, "A 'To' phone number is required."],
  21608: [400, 'The number {} is unverified. Trial accounts cannot send messages to unverified numbers'],
  21609: [400, "Invalid 'StatusCallback' URL: {}"],
  21610: [400, 'Attempt to send to unsubscribed recipient'],
  21611: [400, "This 'From' number has exceeded the maximum number of queued messages"],
  21614: [400, "'To' number is not a valid mobile number: {}"],
  21617: [400, 'The concatenated message body exceeds the 1600 character limit'],
  21701: [400, 'The Messaging Service does not exist'],
  30002: [403, 'Account suspended'],
};

export interface Refusal {
  status: number;
  body: string;
}

/** An error as Twilio answers it: `{code, message, more_info, status}`. */
export function refusal(code: number, value = ''): Refusal {
  const [status, words] = WORDS[code] ?? [400, 'The request was refused'];
  const more_info = `https://www.twilio.com/docs/errors/${code}`;
  return { status, body: JSON.stringify({ code, message: words.replace('{}', () => value), more_info, status }) };
}
