const FEWEST = 50;
const WORST_SHARE = 0.3;

/** More than 30 % refused among the last 100 definite outcomes, once there are 50 (DESIGN §2). `recent` is 1 accepted, 0 refused. */
export function refusedTooOften(recent: string): boolean {
  if (recent.length < FEWEST) return false;
  const refused = recent.length - recent.replaceAll('0', '').length;
  return refused / recent.length > WORST_SHARE;
}
