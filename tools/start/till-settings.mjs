/** Both tills of the embedded run: one account each, the same for the product and for the simulator that stands in. */
export function tillSettings(secrets, port, simulatorPort) {
  const simulator = `http://127.0.0.1:${simulatorPort}`;
  const webhooks = `http://127.0.0.1:${port}/webhooks/payments`;
  const stripe = {
    STRIPE_SECRET_KEY: secrets.stripeSecretKey,
    STRIPE_WEBHOOK_SECRET: secrets.stripeWebhookSecret,
  };
  const razorpay = {
    RAZORPAY_KEY_ID: secrets.razorpayKeyId,
    RAZORPAY_KEY_SECRET: secrets.razorpayKeySecret,
    RAZORPAY_WEBHOOK_SECRET: secrets.razorpayWebhookSecret,
  };
  const both = { ...stripe, ...razorpay };
  return {
    api: { ...both, STRIPE_BASE_URL: simulator, RAZORPAY_BASE_URL: `${simulator}/razorpay` },
    simulator: {
      ...Object.fromEntries(Object.entries(both).map(([name, value]) => [`SIMULATOR_${name}`, value])),
      SIMULATOR_STRIPE_WEBHOOK_URL: `${webhooks}/stripe`,
      SIMULATOR_RAZORPAY_WEBHOOK_URL: `${webhooks}/razorpay`,
    },
  };
}
