/** A guest taps a link in a text: on to where it leads, and counted on the way. */
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import { ApiProblems } from '../../http/api-problems.js';
import { Problem } from '../../http/problem.js';
import { Public } from '../../http/public.js';
import type { Reply, Request } from '../../http/request.js';
import { Unthrottled } from '../../http/unthrottled.js';
import { isCode } from './draw-code.js';
import { isRobot } from './is-robot.js';
import { LinkGuesses } from './link-guesses.js';
import { NO_SUCH_LINK } from './no-such-link.js';
import { TakeClick } from './take-click.js';

@ApiTags('sms')
@Controller('l')
export class ShortLinkController {
  constructor(
    private readonly takeClick: TakeClick,
    private readonly guesses: LinkGuesses,
  ) {}

  @Get(':code')
  @Public()
  @Unthrottled()
  @ApiOperation({
    operationId: 'openLink',
    summary: 'Open a short link',
    description:
      'Leads to the address that stood in the text, and counts the click: once for the guest, each time for the link. Robots, messengers ' +
      'that make a preview, browsers that fetch ahead and HEAD are led on and not counted. A browser reads the 404 as a page.',
  })
  @ApiParam({ name: 'code', schema: { type: 'string', pattern: '^[0-9A-Za-z]{8}$', example: 'aB3dE5gH' } })
  @ApiResponse({
    status: 302,
    description: 'On to the address.',
    headers: { Location: { schema: { type: 'string', format: 'uri', example: 'https://uno.example/menu' } } },
  })
  @ApiProblems(404, { status: 429, codes: ['rate_limited'] }, 503)
  async open(@Param('code') code: string, @Req() request: Request, @Res() reply: Reply): Promise<void> {
    await this.guesses.refuseGuesser(request.ip);
    void reply.header('x-robots-tag', 'noindex');
    const target = await this.targetOf(code, request);
    if (target) return void reply.status(302).header('location', target).send();
    await this.guesses.count(request.ip);
    if (!request.headers.accept?.includes('text/html')) throw new Problem(404, 'not_found', 'There is no such link.');
    void reply.status(404).type('text/html; charset=utf-8').send(NO_SUCH_LINK);
  }

  private async targetOf(code: string, request: Request): Promise<string | undefined> {
    if (!isCode(code)) return undefined;
    const robot = isRobot(request.method, request.headers);
    const url = robot ? await this.takeClick.look(code) : await this.takeClick.run(code);
    return url === undefined ? undefined : locationOf(url);
  }
}

/** As a header may hold it: ASCII alone. Only http and https lead anywhere, whatever the table holds. */
function locationOf(url: string): string | undefined {
  const target = URL.canParse(url) ? new URL(url) : undefined;
  return target && /^https?:$/.test(target.protocol) ? target.href : undefined;
}
