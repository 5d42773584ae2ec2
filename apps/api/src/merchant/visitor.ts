import type { Request } from '../http/request.js';
import { deviceOf } from './device-of.js';

/** Who stands at a door to a session. The address is for the throttle alone; of the browser only a coarse label is kept. */
export interface Visitor {
  address: string;
  device: string;
}

export const visitorOf = (request: Pick<Request, 'ip' | 'headers'>): Visitor => ({
  address: request.ip,
  device: deviceOf(request.headers['user-agent']),
});
