import type { CatalogueRow } from '@dinnerbell/sms-gateways';

/** What an answer shows of a secret begins with it. */
export const SHOWN_SECRET = '…';
const SHOWN = 4;
/** Of a shorter one four characters would be too much. */
const LONG_ENOUGH = 12;

/** Credentials for people: what is no secret as it is, of a secret the last four characters; of a key in PEM, where those say nothing, none. */
export function maskCredentials(
  { credentialFields }: Pick<CatalogueRow, 'credentialFields'>,
  credentials: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(
    credentialFields.flatMap(({ name, secret }) => {
      const value = credentials[name];
      if (!value) return [];
      return [[name, secret ? SHOWN_SECRET + tailOf(value) : value]];
    }),
  );
}

function tailOf(secret: string): string {
  return secret.length < LONG_ENOUGH || secret.includes('-----') ? '' : secret.slice(-SHOWN);
}
