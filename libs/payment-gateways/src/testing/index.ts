export { checkoutInput, describePaymentGateway } from './describe-payment-gateway.js';
export type { GatewayWithTill, PayerAction, PaymentGatewayUnderTest } from './payment-gateway-under-test.js';
