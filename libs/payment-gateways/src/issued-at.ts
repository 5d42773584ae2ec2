const UUID_V7 = /^([0-9a-f]{8})-([0-9a-f]{4})-7/i;

/** When a UUIDv7 was made, epoch ms (RFC 9562 §5.7); undefined for other UUIDs. */
export function issuedAt(uuid: string): number | undefined {
  const [, high, low] = UUID_V7.exec(uuid) ?? [];
  return high && low ? Number.parseInt(high + low, 16) : undefined;
}
