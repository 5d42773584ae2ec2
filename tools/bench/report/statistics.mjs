/** The middle one, or the mean of the middle two; NaN of nothing. */
export function median(values) {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The smallest value that at least `share` (0–1) of them do not exceed; NaN of nothing. */
export function percentile(values, share) {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

/** Ratios of two series measured in turn, round by round: each pair saw the same machine. */
export function pairedRatios(ours, theirs) {
  return ours.map((value, round) => value / theirs[round]);
}

/** Ways in an order that turns with each round, so that none always comes after the same other. */
export function orderOf(ways, round) {
  const from = round % ways.length;
  return [...ways.slice(from), ...ways.slice(0, from)];
}
