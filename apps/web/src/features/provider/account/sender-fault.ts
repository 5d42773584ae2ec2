import { checkSender, checkSenderIn, type SenderKind } from '@dinnerbell/domain';
import { senderRule } from '../../../words/sender-rule.js';
import { t } from '../../../words/t.js';
import type { Provider } from '../api/providers.js';

const KINDS: Record<SenderKind, Provider['capabilities']['senderKinds'][number]> = {
  phone: 'long-code',
  'short-code': 'short-code',
  alphanumeric: 'alphanumeric',
  'messaging-service': 'pool',
};

/** Why a sender does not do at a vendor in these countries, before the API has to say it; undefined where it does, or is empty. */
export function senderFault(
  { label, capabilities }: Pick<Provider, 'label' | 'capabilities'>,
  sender: string,
  countries: readonly string[],
): string | undefined {
  if (sender === '') return undefined;
  const checked = checkSender(sender);
  if (!checked.ok) return t('settings.senderBad');
  const refusing = countries.find((country) => !checkSenderIn(country, sender).ok);
  if (refusing !== undefined) return senderRule(refusing);
  return capabilities.senderKinds.includes(KINDS[checked.kind])
    ? undefined
    : t('provider.senderKind', { vendor: label });
}
