import { isIPv6 } from 'node:net';

/** Whom a limit counts: an IPv4 address, or the /64 of an IPv6 one, which one household or one attacker holds whole. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (!isIPv6(plain)) return plain;
  const [front = '', back] = plain.split('::');
  const head = front ? front.split(':') : [];
  const tail = back ? back.split(':') : [];
  const middle = back === undefined ? [] : Array.from({ length: 8 - head.length - tail.length }, () => '0');
  const groups = [...head, ...middle, ...tail].slice(0, 4).map((group) => parseInt(group, 16).toString(16));
  return `${groups.join(':')}::/64`;
}
