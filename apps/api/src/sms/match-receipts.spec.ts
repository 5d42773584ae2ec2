import { type MatchedReceipt, toOutcomes } from './match-receipts.js';

const ACCOUNT = '612177a4-c0b9-5a07-b947-ab2107e0b56f';

function receipt(change: Partial<MatchedReceipt>): MatchedReceipt {
  return {
    id: 'r1',
    account_id: ACCOUNT,
    vendor: 'twilio',
    gateway_message_id: 'SM1',
    status: 'Delivered',
    error_code: null,
    suppress: false,
    recipient_id: 'anna',
    campaign_id: 'lunch',
    merchant_id: 'm',
    phone: '+12125550100',
    bound_elsewhere: false,
    ...change,
  };
}

describe('toOutcomes', () => {
  test('says each status in the words of the road, with the code of a failure', () => {
    const outcomes = toOutcomes([
      receipt({ status: 'Sent' }),
      receipt({ status: 'Delivered' }),
      receipt({ status: 'Failed', error_code: '30005' }),
    ]);
    expect(outcomes).toEqual([
      { recipientId: 'anna', kind: 'accepted', gatewayAccountId: ACCOUNT, gatewayMessageId: 'SM1' },
      { recipientId: 'anna', kind: 'delivered', gatewayAccountId: ACCOUNT, gatewayMessageId: 'SM1' },
      {
        recipientId: 'anna',
        kind: 'undelivered',
        gatewayAccountId: ACCOUNT,
        gatewayMessageId: 'SM1',
        errorCode: '30005',
      },
    ]);
  });

  test('leaves out what speaks of no message of ours', () => {
    expect(toOutcomes([receipt({ recipient_id: null })])).toEqual([]);
  });

  test('one id of the gateway is written down for one message only, and the news still counts for the other', () => {
    const outcomes = toOutcomes([
      receipt({ recipient_id: 'anna' }),
      receipt({ recipient_id: 'ben' }),
      receipt({ recipient_id: 'anna', status: 'Sent' }),
      receipt({ recipient_id: 'carla', gateway_message_id: 'SM2', bound_elsewhere: true }),
    ]);
    expect(outcomes.map(({ recipientId, gatewayMessageId }) => [recipientId, gatewayMessageId])).toEqual([
      ['anna', 'SM1'],
      ['ben', undefined],
      ['anna', 'SM1'],
      ['carla', undefined],
    ]);
  });
});
