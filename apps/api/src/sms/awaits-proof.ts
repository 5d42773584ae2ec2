export const MOST_FRUITLESS = 2;

/**
 * SQL that is true while some message of a campaign may yet be proven absent and sent again: then the campaign must not close, or that
 * guest would be missed. Counted in answers, not in time: workers may have been away. The first such look-up comes when absence begins to
 * count, the next about as long after; a gateway that has proven nothing by then is not waited for any more, one that never proves anything not at all.
 */
export function awaitsProof(campaignId: string): string {
  return `EXISTS (
    SELECT 1 FROM unknown_outcomes u WHERE u.campaign_id = ${campaignId} AND u.fruitless < ${MOST_FRUITLESS})`;
}
