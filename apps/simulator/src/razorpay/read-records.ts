import type { WireAnswer } from '../till/answer-with-faults.js';
import { notThere } from './razorpay-errors.js';
import type { RazorpayTill } from './razorpay-till.js';
import { renderLink, renderOrder, renderPayment, renderRefund } from './render-razorpay.js';

const RECORD = /^\/v1\/(orders|payments|refunds|payment_links)\/(\w+)(\/payments|\/refunds)?$/;

/** Whatever is read by GET; undefined when no such address is known. */
export function readRecords(
  till: RazorpayTill,
  path: string,
  query: URLSearchParams,
  baseUrl: string,
): WireAnswer | undefined {
  if (path === '/v1/orders') {
    const receipt = query.get('receipt');
    const orders = [...till.orders.values()].filter((order) => receipt === null || order.receipt === receipt);
    return collection(page(orders.reverse(), query).map(renderOrder));
  }
  if (path === '/v1/payment_links') {
    const [reference, paymentId] = [query.get('reference_id'), query.get('payment_id')];
    const links = [...till.links.values()].filter(
      ({ referenceId, order }) =>
        (reference === null || referenceId === reference) &&
        (paymentId === null || order.payments.some(({ id }) => id === paymentId)),
    );
    return {
      status: 200,
      body: { payment_links: page(links.reverse(), query).map((link) => renderLink(link, baseUrl)) },
    };
  }
  const [, kind, id = '', list] = RECORD.exec(path) ?? [];
  if (!kind) return undefined;
  return readOne(till, `${kind}${list ?? ''}`, id, baseUrl);
}

function readOne(till: RazorpayTill, what: string, id: string, baseUrl: string): WireAnswer | undefined {
  const order = till.orders.get(id);
  const payment = till.payments.get(id);
  const link = till.links.get(id);
  switch (what) {
    case 'orders':
      return order ? ok(renderOrder(order)) : notThere();
    case 'orders/payments':
      return order ? collection(order.payments.map(renderPayment)) : notThere();
    case 'payments':
      return payment ? ok(renderPayment(payment)) : notThere();
    case 'payments/refunds':
      return payment ? collection(payment.refunds.map((refund) => renderRefund(refund, payment.currency))) : notThere();
    case 'payment_links':
      return link ? ok(renderLink(link, baseUrl)) : notThere();
    case 'refunds': {
      const holder = [...till.payments.values()].find(({ refunds }) => refunds.some((refund) => refund.id === id));
      const refund = holder?.refunds.find((one) => one.id === id);
      return holder && refund ? ok(renderRefund(refund, holder.currency)) : notThere();
    }
    default:
      return undefined;
  }
}

const ok = (body: object): WireAnswer => ({ status: 200, body });

function collection(items: object[]): WireAnswer {
  return ok({ entity: 'collection', count: items.length, items });
}

function page<Item>(items: Item[], query: URLSearchParams): Item[] {
  const skip = Number(query.get('skip') ?? 0) || 0;
  return items.slice(skip, skip + (Number(query.get('count') ?? 10) || 10));
}
