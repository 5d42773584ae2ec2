import { Body, Controller, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { ApiAcceptedResponse, ApiBearerAuth, ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ENV, type Env } from '../../config/env.js';
import type { Context } from '../../database/context.js';
import { ApiProblems } from '../../http/api-problems.js';
import { Caller } from '../../http/caller.js';
import { Public } from '../../http/public.js';
import type { Request } from '../../http/request.js';
import { LogInOnly } from '../../http/scopes.js';
import { refuseForeignOrigin } from '../same-origin.js';
import { ChangePassword } from './change-password.js';
import { ForgotPassword } from './forgot-password.js';
import { ChangePasswordBody, ForgotPasswordBody, ForgotPasswordView, ResetPasswordBody } from './password.dto.js';
import { ResetPassword } from './reset-password.js';

const TOO_OFTEN = { status: 429, codes: ['too_many_attempts', 'rate_limited'] } as const;

/** A new password: with the current one, or by a link in a mail. */
@ApiTags('merchant')
@Controller('merchants/password')
export class PasswordController {
  constructor(
    private readonly changePassword: ChangePassword,
    private readonly forgotPassword: ForgotPassword,
    private readonly resetPassword: ResetPassword,
    @Inject(ENV) private readonly env: Env,
  ) {}

  @Post()
  @HttpCode(204)
  @ApiBearerAuth()
  @LogInOnly()
  @ApiOperation({
    summary: 'Change the password',
    description: 'Ends every other session, unless `keepOtherSessions`, and says so by mail. API keys stay.',
  })
  @ApiNoContentResponse({ description: 'Changed.' })
  @ApiProblems(400, { status: 422, codes: ['wrong_password'] }, TOO_OFTEN, 503)
  change(@Caller() ctx: Context, @Req() request: Request, @Body() body: ChangePasswordBody): Promise<void> {
    return this.changePassword.run(ctx.merchantId, request.user?.sessionId, body);
  }

  @Post('forgot')
  @HttpCode(202)
  @Public()
  @ApiOperation({
    summary: 'Ask for a link to choose a new password',
    description:
      'Answers the same for every address. The link works once, for 30 minutes; three an hour to an account.',
  })
  @ApiAcceptedResponse({ type: ForgotPasswordView })
  @ApiProblems(400, 403, TOO_OFTEN, 503)
  async forgot(@Body() { email }: ForgotPasswordBody, @Req() request: Request): Promise<ForgotPasswordView> {
    refuseForeignOrigin(request, this.env.publicUrl);
    await this.forgotPassword.run(email, request.ip);
    return { detail: 'If there is an account with this e-mail, a link to choose a new password is on its way.' };
  }

  @Post('reset')
  @HttpCode(204)
  @Public()
  @ApiOperation({
    summary: 'Choose a new password with the link’s token',
    description: 'Ends every session, then log in with the new password. API keys stay.',
  })
  @ApiNoContentResponse({ description: 'The new password is in force.' })
  @ApiProblems(400, 403, { status: 422, codes: ['bad_reset_token'] }, TOO_OFTEN, 503)
  async reset(@Body() body: ResetPasswordBody, @Req() request: Request): Promise<void> {
    refuseForeignOrigin(request, this.env.publicUrl);
    await this.resetPassword.run(body, request.ip);
  }
}
