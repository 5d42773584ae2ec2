import { ask, type Schemas } from '@dinnerbell/api-client';
import { api } from '../../../../lib/api/api.js';

/** One paid text to a number of the merchant's choice, as the first guest would get it. */
export const testCampaign = (id: string, phone: string, key: string): Promise<Schemas['SmsAcceptedView']> =>
  ask(
    api.POST('/campaigns/{id}/test', { params: { path: { id }, header: { 'Idempotency-Key': key } }, body: { phone } }),
  );
