import { Body, Controller, Get, Inject, Patch } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ENV, type Env } from '../config/env.js';
import type { Context } from '../database/context.js';
import { ApiProblems } from '../http/api-problems.js';
import { Caller } from '../http/caller.js';
import { LogInOnly } from '../http/scopes.js';
import { MerchantView } from './merchant-view.js';
import { Profiles } from './profiles.js';
import { EditProfile } from './profile.dto.js';
import { EditSettings, SettingsView } from './settings.dto.js';

/** Who the merchant is, and how it wants its texts. */
@ApiTags('merchant')
@ApiBearerAuth()
@LogInOnly()
@Controller('merchants')
export class ProfileController {
  constructor(
    private readonly profiles: Profiles,
    @Inject(ENV) private readonly env: Env,
  ) {}

  @Get('profile')
  @ApiOperation({ summary: 'Read the profile and the credits' })
  @ApiOkResponse({ type: MerchantView })
  @ApiProblems(503)
  async readProfile(@Caller() ctx: Context): Promise<MerchantView> {
    return MerchantView.of(await this.profiles.read(ctx));
  }

  @Patch('profile')
  @ApiOperation({
    summary: 'Change name, phone, country or time zone',
    description: 'What is absent stays. Scheduled campaigns keep their instant.',
  })
  @ApiOkResponse({ type: MerchantView })
  @ApiProblems(400, 503)
  async editProfile(@Caller() ctx: Context, @Body() edit: EditProfile): Promise<MerchantView> {
    return MerchantView.of(await this.profiles.edit(ctx, edit));
  }

  @Get('settings')
  @ApiOperation({ summary: 'Read the settings in force' })
  @ApiOkResponse({ type: SettingsView })
  @ApiProblems(503)
  async readSettings(@Caller() ctx: Context): Promise<SettingsView> {
    return { ...(await this.profiles.readSettings(ctx)), linkBase: this.env.linkBase };
  }

  @Patch('settings')
  @ApiOperation({
    summary: 'Change sender, brand name, opt-out line, short links, sending hours or notifications',
    description: 'What is absent stays.',
  })
  @ApiOkResponse({ type: SettingsView })
  @ApiProblems(400, 503)
  async editSettings(@Caller() ctx: Context, @Body() edit: EditSettings): Promise<SettingsView> {
    return { ...(await this.profiles.editSettings(ctx, edit)), linkBase: this.env.linkBase };
  }
}
