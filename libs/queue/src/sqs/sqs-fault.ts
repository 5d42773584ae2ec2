/** The installation is not as it must be, and waiting does not mend it. */
export class SqsMisconfigured extends Error {}

const PASSING = new Set(['RequestThrottled', 'ThrottlingException', 'RequestTimeout', 'RequestExpired']);

/** Whether AWS answered and refused, or there is nothing to sign requests with: what an operator must mend, unlike a lost network. */
export function isRefusal(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  if (error instanceof SqsMisconfigured || error.name === 'CredentialsProviderError') return true;
  const { $metadata } = error as { $metadata?: { httpStatusCode?: number } };
  const status = $metadata?.httpStatusCode ?? 0;
  return status >= 400 && status < 500 && status !== 429 && !PASSING.has(error.name);
}

export function isMissingQueue(error: unknown): boolean {
  return error instanceof Error && error.name === 'QueueDoesNotExist';
}
