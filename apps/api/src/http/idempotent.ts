import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';

/** Where the mark is kept; read by the interceptor. */
export const IDEMPOTENT_ROUTE = 'dinnerbell:idempotent';

/**
 * Lets a POST take `Idempotency-Key`. The route must answer with one fixed status (its @HttpCode) and with what its one
 * transaction returned: that value is what a repeat gets.
 */
export const Idempotent = () =>
  applyDecorators(
    SetMetadata(IDEMPOTENT_ROUTE, true),
    ApiHeader({
      name: 'Idempotency-Key',
      required: false,
      description:
        'Makes a repeat safe: the same key with the same request answers what the first one answered (`Idempotency-Replayed: true`). Kept 24 h.',
      schema: { type: 'string', maxLength: 255, example: 'lunch-2027-02-01' },
    }),
  );
