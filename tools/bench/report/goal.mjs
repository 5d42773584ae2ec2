/** One goal of the house and what was measured: `atLeast` or `atMost` says which side is good. */
export function goal(text, measured, bound) {
  const [limit, met] =
    'atLeast' in bound ? [bound.atLeast, measured >= bound.atLeast] : [bound.atMost, measured <= bound.atMost];
  const sign = 'atLeast' in bound ? '≥' : '≤';
  return {
    text,
    measured,
    goal: `${sign} ${limit}`,
    verdict: Number.isFinite(measured) ? (met ? 'met' : 'NOT MET') : 'not measured',
  };
}
