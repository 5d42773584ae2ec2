export interface TillSettings {
  stripe?: { secretKey: string; webhookSecret: string; webhookUrl?: string };
  razorpay?: { keyId: string; keySecret: string; webhookSecret: string; webhookUrl?: string };
}

/** Accounts of the two tills from the simulator's environment; a half-set one is a fault, added to `faults`. */
export function readTillSettings(env: NodeJS.ProcessEnv, faults: string[]): TillSettings {
  const stripe = readAccount(env, ['SECRET_KEY', 'WEBHOOK_SECRET'], 'SIMULATOR_STRIPE_', faults);
  const razorpay = readAccount(env, ['KEY_ID', 'KEY_SECRET', 'WEBHOOK_SECRET'], 'SIMULATOR_RAZORPAY_', faults);
  const target = (prefix: string): { webhookUrl?: string } => {
    const webhookUrl = env[`${prefix}WEBHOOK_URL`];
    return webhookUrl ? { webhookUrl } : {};
  };
  const [secretKey = '', webhookSecret = ''] = stripe ?? [];
  const [keyId = '', keySecret = '', razorpaySecret = ''] = razorpay ?? [];
  return {
    ...(stripe ? { stripe: { secretKey, webhookSecret, ...target('SIMULATOR_STRIPE_') } } : {}),
    ...(razorpay
      ? { razorpay: { keyId, keySecret, webhookSecret: razorpaySecret, ...target('SIMULATOR_RAZORPAY_') } }
      : {}),
  };
}

function readAccount(
  env: NodeJS.ProcessEnv,
  names: readonly string[],
  prefix: string,
  faults: string[],
): string[] | undefined {
  const values = names.map((name) => env[prefix + name] ?? '');
  if (values.every((value) => !value)) return undefined;
  names.forEach((name, index) => values[index] || faults.push(`${prefix}${name} is missing.`));
  return values;
}
