const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const REFERENCE = /^[A-Za-z0-9_-]{22}$/;
const BITS = 6n;

/**
 * A UUID as a gateway carries it: base64url (RFC 4648 §5) of its 16 bytes, 22 characters.
 * @throws RangeError when it is no UUID
 */
export function toReference(uuid: string): string {
  if (!UUID.test(uuid)) throw new RangeError('not a UUID');
  // 128 bits and four of padding, as base64 has it: 22 characters of 6 bits.
  let bits = BigInt(`0x${uuid.replaceAll('-', '')}`) << 4n;
  let reference = '';
  for (let place = 0; place < 22; place += 1) {
    reference = ALPHABET.charAt(Number(bits & 63n)) + reference;
    bits >>= BITS;
  }
  return reference;
}

/** The UUID of a reference, in lower case; undefined for anything that `toReference` does not write. */
export function fromReference(reference: string): string | undefined {
  if (!REFERENCE.test(reference)) return undefined;
  let bits = 0n;
  for (const character of reference) bits = (bits << BITS) | BigInt(ALPHABET.indexOf(character));
  if ((bits & 15n) !== 0n) return undefined;
  const hex = (bits >> 4n).toString(16).padStart(32, '0');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
