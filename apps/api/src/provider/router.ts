import { countryOf, type MatchedTemplate, matchTemplate } from '@dinnerbell/domain';
import { takesSender } from '@dinnerbell/sms-gateways';
import type { UsableGateway } from './gateways.js';

/** One way for a text to its guest. */
export interface Route {
  account: UsableGateway;
  sender: string;
  /** The account's own, not one that the campaign brought along. */
  ownSender: boolean;
  /** Where the vendor takes no free text. */
  template?: MatchedTemplate;
}

/** Why nobody can carry a text: what the account that came closest lacks. */
export type Unroutable = (typeof CLOSER)[number];
const CLOSER = ['no_gateway_for_country', 'no_sender', 'too_long_for_gateway', 'no_template'] as const;

type Sender = Pick<Route, 'sender' | 'ownSender'>;

/** Finds the ways of a campaign's texts, over the accounts in their order; what depends on the country alone is found once. */
export class Router {
  private readonly senders = new Map<string, Sender | undefined>();

  /** `senderId` is the campaign's, null where it takes each account's own. */
  constructor(
    private readonly accounts: readonly UsableGateway[],
    private readonly senderId: string | null,
  ) {}

  /** Every way of a finished text to a number (E.164), best first; or why there is none. */
  routes(phone: string, body: string): Route[] | Unroutable {
    const country = countryOf(phone) ?? '';
    const routes: Route[] = [];
    let closest = 0;
    for (const account of this.accounts) {
      const route = this.routeThrough(account, country, body);
      if (typeof route === 'string') closest = Math.max(closest, CLOSER.indexOf(route));
      else routes.push(route);
    }
    return routes.length > 0 ? routes : (CLOSER[closest] ?? CLOSER[0]);
  }

  /** Whatever an account may send as for this campaign, wherever to. */
  possibleSenders({ settings, sender }: UsableGateway): string[] {
    const own = [sender, ...Object.values(settings.senders ?? {})];
    return this.senderId === null ? own : [this.senderId, ...own];
  }

  private routeThrough(account: UsableGateway, country: string, body: string): Route | Unroutable {
    const { capabilities, settings } = account;
    if (settings.countries && !settings.countries.includes(country)) return 'no_gateway_for_country';
    const sender = this.senderOf(account, country);
    if (!sender) return 'no_sender';
    if (body.length > (capabilities.longestText ?? Infinity)) return 'too_long_for_gateway';
    if (!capabilities.needsTemplate) return { account, ...sender };
    const template = matchTemplate(body, settings.templates ?? [], country);
    return template ? { account, ...sender, template } : 'no_template';
  }

  private senderOf(account: UsableGateway, country: string): Sender | undefined {
    const key = `${account.accountId} ${country}`;
    if (!this.senders.has(key)) this.senders.set(key, this.findSender(account, country));
    return this.senders.get(key);
  }

  private findSender(account: UsableGateway, country: string): Sender | undefined {
    const { capabilities, settings } = account;
    const wanted = this.senderId;
    if (wanted !== null && this.maySend(account, country, wanted)) {
      return { sender: wanted, ownSender: owns(account, wanted) };
    }
    const sender = settings.senders?.[country] ?? account.sender;
    // A registered template has its header with it.
    if (sender === '') return capabilities.needsTemplate ? { sender, ownSender: true } : undefined;
    return takesSender(capabilities, country, sender) ? { sender, ownSender: true } : undefined;
  }

  /** A name may go with any account that takes free text; a number that is known to be one account's only with that. */
  private maySend(account: UsableGateway, country: string, sender: string): boolean {
    const kind = takesSender(account.capabilities, country, sender);
    if (!kind) return false;
    if (owns(account, sender)) return true;
    if (account.capabilities.needsTemplate) return false;
    return kind === 'alphanumeric' || !this.accounts.some((other) => owns(other, sender));
  }
}

function owns({ settings, sender }: UsableGateway, wanted: string): boolean {
  return sender === wanted || Object.values(settings.senders ?? {}).includes(wanted);
}
