import type { ParsedInbound, RefusedWebhook, ReceiptRequest, VerifiedReceipts } from '@dinnerbell/sms-gateways';
import { Inject, Injectable } from '@nestjs/common';
import { ENV, type Env } from '../config/env.js';
import { Problem } from '../http/problem.js';
import type { Request } from '../http/request.js';
import { Gateways, type UsableGateway } from '../provider/gateways.js';
import { singleHeaders } from './single-headers.js';

/** Believes a gateway's webhook or refuses it, by its raw bytes and before anything of it is read; the same for every vendor. */
@Injectable()
export class WebhookVerifier {
  constructor(
    private readonly gateways: Gateways,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** What it tells of messages. 404 without such an account, 403 where it is not genuine, 503 where the vendor should send it again, signed. */
  async statuses(vendor: string, accountId: string, request: Request): Promise<VerifiedReceipts> {
    const { gateway } = await this.account(vendor, accountId);
    if (!gateway.verifyAndParseStatuses) throw noSuchAccount();
    return believed(gateway.verifyAndParseStatuses(this.asAsked(request)));
  }

  /** A guest's text; refused in the same ways. */
  async inbound(vendor: string, accountId: string, request: Request): Promise<ParsedInbound> {
    const { gateway } = await this.account(vendor, accountId);
    if (!gateway.verifyAndParseInbound) throw noSuchAccount();
    return believed(gateway.verifyAndParseInbound(this.asAsked(request)));
  }

  private async account(vendor: string, accountId: string): Promise<UsableGateway> {
    const account = await this.gateways.find(accountId);
    if (account?.vendor !== vendor) throw noSuchAccount();
    return account;
  }

  private asAsked(request: Request): ReceiptRequest {
    return {
      url: this.env.publicUrl + request.originalUrl,
      headers: singleHeaders(request.headers),
      rawBody: request.rawBody ?? Buffer.alloc(0),
    };
  }
}

function believed<T extends object>(read: T | RefusedWebhook): T {
  if (!('refused' in read)) return read;
  throw read.retry ? new Problem(503, 'unavailable', read.refused) : new Problem(403, 'bad_signature', read.refused);
}

function noSuchAccount(): Problem {
  return new Problem(404, 'not_found', 'There is no gateway account at this address.');
}
