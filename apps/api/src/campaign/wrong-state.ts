import { Problem } from '../http/problem.js';
import type { Campaign } from './campaign.entity.js';

/** 409: what was asked for does not go with the campaign's status. */
export function wrongState({ status }: Pick<Campaign, 'status'>, done: string): Problem {
  return new Problem(409, 'campaign_state', `A campaign that is ${status} cannot be ${done}.`, { extra: { status } });
}
