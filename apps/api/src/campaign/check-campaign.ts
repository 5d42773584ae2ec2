/** Step ② check: everything that keeps a campaign from being scheduled, all at once; changes nothing. */
import { checkSchedule, type Refusal } from '@dinnerbell/domain';
import { Problem, type ProblemFault } from '../http/problem.js';
import type { StoredEstimate } from './campaign.entity.js';

export interface CheckedCampaign {
  /** By the database's clock. */
  now: Date;
  scheduledAt: Date;
  offerEndsAt: Date | null;
  estimate: StoredEstimate;
}

/** 422 with all reasons in `errors`, the code being that of the first. Silence means that it can go out. */
export function checkCampaign({ now, scheduledAt, offerEndsAt, estimate }: CheckedCampaign): void {
  const faults: ProblemFault[] = [
    ...(estimate.recipients === 0 ? [NOBODY] : []),
    ...estimate.refusals.map((refusal) => faultOf(refusal, estimate.recipients)),
    ...checkSchedule({ now, scheduledAt, offerEndsAt: offerEndsAt ?? undefined }),
  ];
  refuse(faults);
}

/** 422 `offer_ends_before_start` for a campaign whose start is settled. */
export function checkOfferEnd(scheduledAt: Date, offerEndsAt: Date | null): void {
  refuse(checkSchedule({ now: scheduledAt, scheduledAt, offerEndsAt: offerEndsAt ?? undefined }));
}

const NOBODY: ProblemFault = {
  path: 'recipients',
  code: 'no_recipients',
  detail: 'There is nobody to send to: add recipients first.',
};

function refuse(faults: ProblemFault[]): void {
  const [first] = faults;
  if (first) throw new Problem(422, first.code, first.detail, { errors: faults });
}

/** The path is where it can be mended; the count says how many guests it concerns. */
function faultOf({ code, detail, recipients }: Refusal, of: number): ProblemFault {
  const path = code === 'unpriced_country' ? 'recipients' : 'message';
  return { path, code, detail: of === 0 ? detail : `${detail} That concerns ${recipients} of ${of} recipients.` };
}
