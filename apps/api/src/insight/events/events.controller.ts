import { Controller, Get, Header, Req, StreamableFile } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiExtraModels,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiTags,
  getSchemaPath,
} from '@nestjs/swagger';
import { ApiProblems } from '../../http/api-problems.js';
import { Lasting } from '../../http/lasting.js';
import type { Request } from '../../http/request.js';
import { Scopes } from '../../http/scopes.js';
import { BalanceEvent, CampaignEvent, InboxEvent } from './event.views.js';
import { LiveFeed } from './live-feed.js';
import { readTicket } from './read-ticket.js';

const EXAMPLE = `retry: 3000

event: balance
data: {"smsCredits":1880,"smsCreditsHeld":9640}

event: campaign
data: {"id":"0199c1de-7c0a-7d3e-9a60-1f2e3d4c5b6a","status":"Sending","version":3,"counts":{"total":9500,"pending":7700,…},"clicked":0,"settling":false,"pauseReason":null}

event: inbox
data: {"id":"0199c1de-7c0a-7d3e-9a60-1f2e3d4c5b6c","campaignId":"0199c1de-7c0a-7d3e-9a60-1f2e3d4c5b6a","kind":"reply","receivedAt":"2027-02-01T22:31:00.000Z"}

: beat

`;

@ApiTags('insight')
@ApiBearerAuth()
@Controller('events')
export class EventsController {
  constructor(private readonly feed: LiveFeed) {}

  @Get()
  @Scopes('campaigns:read')
  @Lasting()
  @Header('x-accel-buffering', 'no')
  @ApiOperation({
    operationId: 'listen',
    summary: 'What moves, as it moves: a stream of server-sent events',
    description:
      'Read it with `fetch` and the Authorization header. It begins with the state of this moment: `balance`, and a `campaign` event for each that is ' +
      'scheduled, being sent or paused. From then on each campaign that changes is told at most once a second, with all its counts; ' +
      '`balance` when credits move; `inbox` when a guest writes. Nothing is replayed: on (re)connecting read lists anew. A line `: beat` comes ' +
      'every 15 seconds. The stream ends when the access token expires, the session or key is ended, the server stops, or the reader does not ' +
      'keep up: wait for `retry` ms and connect again, with a fresh token. At most 10 streams an account. A key is told of `balance` with ' +
      '`billing:read` and of `inbox` with `audience:read` only.',
  })
  @ApiProduces('text/event-stream')
  @ApiExtraModels(CampaignEvent, BalanceEvent, InboxEvent)
  @ApiOkResponse({
    description: 'Events without end; the `data` of each is a CampaignEvent, BalanceEvent or InboxEvent.',
    content: {
      'text/event-stream': {
        schema: { type: 'string' },
        example: EXAMPLE,
        'x-event-data': {
          campaign: { $ref: getSchemaPath(CampaignEvent) },
          balance: { $ref: getSchemaPath(BalanceEvent) },
          inbox: { $ref: getSchemaPath(InboxEvent) },
        },
      } as object,
    },
  })
  @ApiProblems({ status: 429, codes: ['rate_limited', 'too_many_streams'] }, 503)
  async listen(@Req() request: Request): Promise<StreamableFile> {
    const { bytes } = await this.feed.join(readTicket(request));
    return new StreamableFile(bytes, { type: 'text/event-stream; charset=utf-8' });
  }
}
