const FEWEST_LOOK_UPS = 3;

/**
 * SQL that is true while some message of a campaign may yet be proven absent and sent again: then the campaign must not close, or that
 * guest would be missed. The gateway is asked when absence begins to count; if it still has not answered after as long again, nobody waits
 * for it any more. After an outage that was longer than all this it gets a few questions yet.
 */
export function awaitsProof(campaignId: string, absentAfterSeconds: string): string {
  return `EXISTS (
    SELECT 1 FROM unknown_outcomes u
    WHERE u.campaign_id = ${campaignId}
      AND (u.attempt_at > now() - 2 * make_interval(secs => ${absentAfterSeconds}) OR u.look_ups < ${FEWEST_LOOK_UPS}))`;
}
