import { Body, Controller, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import {
  ApiCookieAuth,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { ENV, type Env } from '../config/env.js';
import { ApiProblems } from '../http/api-problems.js';
import { Public } from '../http/public.js';
import type { Reply, Request } from '../http/request.js';
import { ACCESS_SECONDS, AccessTokens } from './access-tokens.js';
import { LogIn } from './log-in.dto.js';
import { MerchantLogIn } from './merchant-log-in.js';
import { MerchantView, SessionView } from './merchant-view.js';
import type { Merchant } from './merchant.entity.js';
import { clearRefreshCookie, readRefreshCookie, setRefreshCookie } from './refresh-cookie.js';
import { MerchantRegistration } from './register-merchant.js';
import { RegisterMerchant } from './register.dto.js';
import { refuseForeignOrigin } from './same-origin.js';
import { SessionOver, SessionRefresh } from './session-refresh.js';
import type { Session } from './sessions.js';
import { visitorOf } from './visitor.js';

/** The doors to a session: register, log in, refresh, log out. */
@ApiTags('merchant')
@Public()
@Controller('merchants')
export class SessionController {
  constructor(
    private readonly registration: MerchantRegistration,
    private readonly door: MerchantLogIn,
    private readonly refreshing: SessionRefresh,
    private readonly tokens: AccessTokens,
    @Inject(ENV) private readonly env: Env,
  ) {}

  @Post('register')
  @HttpCode(201)
  @ApiOperation({
    summary: 'Register a restaurant',
    description: 'Answers an access token, and sets the refresh token as an HttpOnly cookie.',
  })
  @ApiCreatedResponse({ type: SessionView })
  @ApiProblems(
    400,
    { status: 409, codes: ['email_taken'] },
    { status: 429, codes: ['too_many_attempts', 'rate_limited'] },
    503,
  )
  async register(
    @Body() input: RegisterMerchant,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<SessionView> {
    refuseForeignOrigin(request, this.env.publicUrl);
    return this.answer(reply, await this.registration.register(input, visitorOf(request)));
  }

  @Post('login')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Log in',
    description: 'Ten tries in a quarter of an hour; unknown e-mail and wrong password answer the same.',
  })
  @ApiOkResponse({ type: SessionView })
  @ApiProblems(
    400,
    { status: 401, codes: ['bad_credentials'] },
    { status: 429, codes: ['too_many_attempts', 'rate_limited'] },
    503,
  )
  async logIn(
    @Body() input: LogIn,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<SessionView> {
    refuseForeignOrigin(request, this.env.publicUrl);
    return this.answer(reply, await this.door.logIn(input, visitorOf(request)));
  }

  @Post('refresh')
  @HttpCode(200)
  @ApiCookieAuth()
  @ApiOperation({
    summary: 'Get a new access token',
    description:
      'Uses the refresh cookie up and sets its successor. A cookie that was used up earlier ends the whole session: it may be stolen. ' +
      'Asking without one is no error: 204 says that nobody is logged in.',
  })
  @ApiOkResponse({ type: SessionView })
  @ApiNoContentResponse({ description: 'No cookie came: nobody is logged in here.' })
  @ApiProblems(401, 403, { status: 409, codes: ['refresh_in_progress'] }, 503)
  async refresh(@Req() request: Request, @Res({ passthrough: true }) reply: Reply): Promise<SessionView | undefined> {
    refuseForeignOrigin(request, this.env.publicUrl);
    const token = readRefreshCookie(request, this.env);
    if (!token) return void reply.status(204);
    try {
      return this.answer(reply, await this.refreshing.refresh(token));
    } catch (error) {
      if (error instanceof SessionOver) clearRefreshCookie(reply, this.env);
      throw error;
    }
  }

  @Post('logout')
  @HttpCode(204)
  @ApiCookieAuth()
  @ApiOperation({
    summary: 'Log out',
    description:
      'Ends the session of the refresh cookie, its access tokens with it, and removes the cookie. Without one it does nothing.',
  })
  @ApiNoContentResponse({ description: 'Logged out.' })
  @ApiProblems(403, 503)
  async logOut(@Req() request: Request, @Res({ passthrough: true }) reply: Reply): Promise<void> {
    refuseForeignOrigin(request, this.env.publicUrl);
    const token = readRefreshCookie(request, this.env);
    if (token) await this.refreshing.end(token);
    clearRefreshCookie(reply, this.env);
  }

  private answer(reply: Reply, { merchant, session }: { merchant: Merchant; session: Session }): SessionView {
    setRefreshCookie(reply, this.env, session);
    return {
      merchant: MerchantView.of(merchant),
      accessToken: this.tokens.issue(merchant, session.id),
      expiresIn: ACCESS_SECONDS,
    };
  }
}
