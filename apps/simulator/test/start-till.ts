import { PAYMENT_CATALOGUE, type PaymentGateway, type PaymentVendor } from '@dinnerbell/payment-gateways';
import type { GatewayWithTill } from '@dinnerbell/payment-gateways/testing';
import { startSimulator, type Simulator } from '../src/start-simulator.js';
import type { ListedPayments } from '../src/till/list-payments.js';
import { ACCOUNT } from './account.js';
import { putFaults } from './put-faults.js';
import { startReceiver } from './start-receiver.js';

/** Accounts of the two tills that specs use. */
export const TILL_ACCOUNTS = {
  stripe: { secretKey: 'sk_test_forSpecsAlone', webhookSecret: 'whsec_forSpecsAlone' },
  razorpay: { keyId: 'rzp_test_forSpecs', keySecret: 'keySecretForSpecs', webhookSecret: 'webhookSecretForSpecs' },
} as const;

export interface TillOfSpec extends GatewayWithTill {
  simulator: Simulator;
  list(query?: string): Promise<ListedPayments>;
  post(path: string, body?: unknown): Promise<Response>;
}

/** The simulator, a receiver of its webhooks, and the product's adapter for one vendor in between. */
export async function startTill(vendor: PaymentVendor): Promise<TillOfSpec> {
  const receiver = await startReceiver();
  const webhookUrl = `${receiver.url}/webhooks/payments/${vendor}`;
  const tills = { ...TILL_ACCOUNTS, [vendor]: { ...TILL_ACCOUNTS[vendor], webhookUrl } };
  const simulator = await startSimulator({ port: 0, host: '127.0.0.1', accounts: [ACCOUNT], tills });
  const gateway = openGateway(vendor, simulator.url);
  const post = (path: string, body?: unknown): Promise<Response> =>
    fetch(simulator.url + path, { method: 'POST', ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  const list = async (query = ''): Promise<ListedPayments> =>
    (await (await fetch(`${simulator.url}/oracle/payments?limit=10000&${query}`)).json()) as ListedPayments;
  return {
    simulator,
    gateway,
    list,
    post,
    act: async (id, action, twist) => {
      const answer = await post(`/till/payments/${id}/${action}`, twist);
      if (!answer.ok) throw new Error(await answer.text());
      return (await answer.json()) as Record<string, unknown>;
    },
    webhooks: () =>
      receiver.received.map(({ headers, rawBody }) => ({ headers: headers as Record<string, string>, rawBody })),
    faults: (rules) => putFaults(simulator.url, rules),
    kept: async (paymentId) => (await list(`paymentId=${paymentId}`)).items,
    close: async () => {
      await gateway.close();
      await simulator.close();
      await receiver.close();
    },
  };
}

/** The product's adapter, pointed at a simulator. */
export function openGateway(vendor: PaymentVendor, url: string, changed: Record<string, string> = {}): PaymentGateway {
  const credentials = { ...TILL_ACCOUNTS[vendor], ...changed };
  const baseUrl = vendor === 'razorpay' ? `${url}/razorpay` : url;
  return PAYMENT_CATALOGUE[vendor].create({ credentials, baseUrl, answerTimeoutMs: 1_000 });
}
