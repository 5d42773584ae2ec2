/** Why a campaign failed, in a merchant's words. */
export function reasonToFail(reason: string | null): string {
  if (reason === 'missed') {
    return 'It was due while the service was down, and by the time it was back it was too late to text your guests. All its credits are back.';
  }
  if (reason === 'no_gateway') return 'No SMS gateway was set up to carry it. All its credits are back.';
  if (reason === 'none_accepted') return 'The gateway took none of its texts, so it cost nothing.';
  return 'Its page says why.';
}

/** Why it paused by itself, and what the merchant can do. */
export function reasonToPause(reason: string | null): { why: string; todo: string } {
  if (reason === 'no_gateway') {
    return {
      why: 'There is no SMS gateway that could carry it.',
      todo: 'Once one is set up, resume the campaign on its page.',
    };
  }
  if (reason === 'many_refused') {
    return {
      why: 'The gateway refused more than 30 of its last 100 texts.',
      todo: 'Look at the numbers and the sender on its page; resume it, or cancel it and get the rest of its credits back.',
    };
  }
  const [kind, code] = (reason ?? '').split(':', 2);
  if (kind === 'misconfigured') {
    return {
      why: `The SMS gateway does not accept our account or set-up as it is${code ? ` (its code: ${code})` : ''}.`,
      todo: 'Check the gateway’s settings, or ask whoever runs this service to; then resume the campaign on its page.',
    };
  }
  return { why: 'Its page says why.', todo: 'Resume it there when that is mended.' };
}
