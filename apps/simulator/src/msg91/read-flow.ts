import type { Answer } from '../faults/act-out.js';
import type { NewMessage } from '../store/message-store.js';
import type { Msg91Account } from './msg91-account.js';
import { refusal } from './refusals.js';

/** Whose messages they are: MSG91 has no other name for an account than its key. */
export const MSG91_ACCOUNT = 'msg91';

const OWN = new Set(['mobiles', 'CRQID']);

/** The messages of a flow request, `first` being the index of the first, or MSG91's refusal of all of them. */
export function readFlow(
  { templates = {}, webhookUrl = '' }: Msg91Account,
  first: number,
  json: unknown,
): { messages: NewMessage[] } | { refused: Answer } {
  const { template_id, flow_id, sender, recipients, CRQID } = Object(json) as Record<string, unknown>;
  const template = template_id ?? flow_id;
  if (typeof template !== 'string' || !template) return { refused: refusal('template id missing', 104) };
  if (!Array.isArray(recipients) || recipients.length === 0) return { refused: refusal('recipients missing', 101) };
  const messages: NewMessage[] = [];
  for (const recipient of recipients as unknown[]) {
    const fields = Object(recipient) as Record<string, unknown>;
    const { mobiles } = fields;
    if (typeof mobiles !== 'string' || !/^\d{10,15}$/.test(mobiles)) return { refused: refusal('Invalid mobile', 202) };
    const reference = fields['CRQID'] ?? CRQID ?? null;
    if (reference !== null && (typeof reference !== 'string' || !/^[\w.-]+$/.test(reference))) {
      return { refused: refusal('Invalid CRQID', 104) };
    }
    const variables = Object.entries(fields).filter(([name]) => !OWN.has(name));
    messages.push({
      accountSid: MSG91_ACCOUNT,
      to: `+${mobiles}`,
      from: typeof sender === 'string' && sender ? sender : 'MSGIND',
      body: renderTemplate(template, templates[template], variables),
      statusUrl: webhookUrl,
      part: { vendor: 'msg91', reference, first },
    });
  }
  return { messages };
}

function renderTemplate(id: string, text: string | undefined, variables: [string, unknown][]): string {
  if (text === undefined)
    return [`[${id}]`, ...variables.map(([name, value]) => `${name}: ${String(value)}`)].join('\n');
  const values = new Map(variables);
  return text.replaceAll(/##(\w+)##/g, (_, name: string) => String(values.get(name) ?? ''));
}
