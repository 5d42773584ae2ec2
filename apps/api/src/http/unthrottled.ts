import { SetMetadata } from '@nestjs/common';

/** Where the mark is kept; read by the throttle. */
export const UNTHROTTLED_ROUTE = 'dinnerbell:unthrottled';

/** Takes a route out of the general throttle: gateways' callbacks, health. */
export const Unthrottled = () => SetMetadata(UNTHROTTLED_ROUTE, true);
