import type { JudgedStart } from '../when/judge-start.js';

export type Step = 'guests' | 'message' | 'when';

/** Something to know before it goes out; `stop` keeps it from going. */
export interface Finding {
  severity: 'stop' | 'warn';
  /** A code of the API, or one of ours. */
  code: string;
  step: Step;
  /** Guests it concerns, where it does not concern all. */
  recipients?: number;
  /** Placeholders or countries. */
  names?: readonly string[];
  detail?: string;
}

/** As the API estimates (`POST /campaigns/{id}/estimate`). */
export interface EstimateLike {
  recipients: number;
  credits: number;
  balanceAfter: number;
  refusals: readonly { code: string; detail: string; recipients: number; names?: readonly string[] }[];
  /** `at`: where in the message; a warning without one is about the guests' values. */
  warnings: readonly { code: string; detail: string; at?: readonly number[] }[];
}

const GUESTS_TO_MEND = new Set(['unpriced_country', 'no_recipients']);

/** Everything that keeps a campaign from going out, then everything worth a second look; each with the step that mends it. */
export function findings(
  estimate: EstimateLike,
  start: JudgedStart,
  { isStarter, change }: { isStarter: boolean; change: JudgedStart['change'] },
): Finding[] {
  const stops: Finding[] = [
    ...(estimate.recipients === 0 ? [{ severity: 'stop', code: 'no_recipients', step: 'guests' } as const] : []),
    ...(isStarter ? [{ severity: 'stop', code: 'nothing_written', step: 'message' } as const] : []),
    ...estimate.refusals.map(({ code, detail, recipients, names }) => ({
      severity: 'stop' as const,
      step: GUESTS_TO_MEND.has(code) ? ('guests' as const) : ('message' as const),
      ...{ code, detail, recipients, ...(names ? { names } : {}) },
    })),
    ...start.problems.map((code) => ({ severity: 'stop', code, step: 'when' }) as const),
  ];
  const warnings: Finding[] = [
    ...estimate.warnings.map(({ code, detail, at }) => ({
      ...({ severity: 'warn', step: 'message', detail } as const),
      code: code === 'unicode_forced' && !at ? 'unicode_values' : code,
    })),
    ...(change ? [{ severity: 'warn', code: `clock_${change.kind}`, step: 'when' } as const] : []),
  ];
  return [...stops, ...warnings];
}

/** Credits that are missing; 0 when the balance covers it. */
export const shortfall = ({ balanceAfter }: Pick<EstimateLike, 'balanceAfter'>): number => Math.max(0, -balanceAfter);
