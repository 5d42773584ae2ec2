import type { Settings } from './settings.js';

/** Who sells the credits, as receipts name them. */
export interface Seller {
  readonly name: string;
  /** Line by line; empty where none was set. */
  readonly address: readonly string[];
  readonly taxId?: string;
}

const LONGEST = 200;

/** SELLER_NAME (default: the operator of PUBLIC_URL's host), SELLER_ADDRESS with `;` between its lines, SELLER_TAX_ID. */
export function readSeller(settings: Settings, publicUrl: string): Seller {
  const [name, address, taxId] = ['SELLER_NAME', 'SELLER_ADDRESS', 'SELLER_TAX_ID'].map((setting) => {
    const text = settings.optional(setting);
    if (text && text.length > LONGEST) settings.faults.push(`${setting} must be ${LONGEST} characters or fewer.`);
    return text;
  });
  const lines = (address ?? '').split(';').map((line) => line.trim());
  return {
    name: name ?? `The operator of ${URL.canParse(publicUrl) ? new URL(publicUrl).host : 'this service'}`,
    address: lines.filter((line) => line !== ''),
    ...(taxId ? { taxId } : {}),
  };
}
