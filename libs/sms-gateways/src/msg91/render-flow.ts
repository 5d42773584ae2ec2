import type { OutgoingSms, SendRefusal } from '../port.js';
import { KEPT_NAMES } from '../template-faults.js';
import { refusalOf } from './read-answer.js';

const PHONE = /^\+\d{10,15}$/;
const REFERENCE = /^[\w.-]{1,32}$/;

export interface FlowMessage extends OutgoingSms {
  template: { id: string; variables: Record<string, string> };
}

/** Why a message cannot go into a flow request; undefined when it can. */
export function checkFlowMessage({ to, reference, template }: OutgoingSms): SendRefusal | undefined {
  if (!template?.id) return refusalOf('template_missing');
  if (!PHONE.test(to)) return refusalOf('bad_phone');
  if (!REFERENCE.test(reference)) return refusalOf('bad_reference');
  const names = Object.keys(template.variables);
  return names.some((name) => KEPT_NAMES.has(name.toLowerCase())) ? refusalOf('bad_variable') : undefined;
}

/** The request for messages of one sender and one template, in MSG91's JSON. */
export function renderFlow(messages: readonly FlowMessage[]): string {
  const [first] = messages;
  return JSON.stringify({
    template_id: first?.template.id,
    ...(first?.sender && { sender: first.sender }),
    short_url: '0',
    recipients: messages.map(({ to, reference, template }) => ({
      ...template.variables,
      mobiles: to.slice(1),
      CRQID: reference,
    })),
  });
}
