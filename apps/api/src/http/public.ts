import { SetMetadata } from '@nestjs/common';

/** Where the mark is kept; read by the guard and by the OpenAPI document. */
export const PUBLIC_ROUTE = 'dinnerbell:public';

/** Opens a route, or all of a controller, to callers without an access token. Every other route needs one. */
export const Public = () => SetMetadata(PUBLIC_ROUTE, true);
