import { Body, Controller, Delete, Get, HttpCode, Post, Query } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { Context } from '../../database/context.js';
import { ApiProblems } from '../../http/api-problems.js';
import { Caller } from '../../http/caller.js';
import { type Page, PageQuery } from '../../http/pagination.js';
import { LogInOnly } from '../../http/scopes.js';
import { UuidParam } from '../../http/uuid-param.js';
import { ApiKeyPage, ApiKeyView, NewApiKeyView } from './api-key.views.js';
import { ApiKeys } from './api-keys.js';
import { CreateApiKey, expiryOf } from './create-api-key.dto.js';

/** Keys for the merchant's own software. Only people make them: a key that leaks must not beget others. */
@ApiTags('merchant')
@ApiBearerAuth()
@LogInOnly()
@Controller('merchants/api-keys')
export class ApiKeysController {
  constructor(private readonly keys: ApiKeys) {}

  @Post()
  @HttpCode(201)
  @ApiOperation({
    summary: 'Make an API key',
    description:
      'The answer holds the key, this once. It takes no Idempotency-Key, because an answer that is kept for repeats would keep the ' +
      'key: after a lost answer, revoke what you did not see and make another. To renew a key, make the new one first.',
  })
  @ApiCreatedResponse({ type: NewApiKeyView })
  @ApiProblems(400, { status: 422, codes: ['too_many_api_keys'] }, 503)
  async make(@Caller() ctx: Context, @Body() body: CreateApiKey): Promise<NewApiKeyView> {
    const { name, scopes } = body;
    const { key, ...made } = await this.keys.make(ctx, { name, scopes, expiresAt: expiryOf(body) });
    return { ...ApiKeyView.of(made), key };
  }

  @Get()
  @ApiOperation({ summary: 'Your API keys, newest first, revoked and expired ones too' })
  @ApiOkResponse({ type: ApiKeyPage })
  @ApiProblems(400, 503)
  async list(@Caller() ctx: Context, @Query() query: PageQuery): Promise<Page<ApiKeyView>> {
    const { items, nextCursor } = await this.keys.list(ctx, query);
    return { items: items.map((item) => ApiKeyView.of(item)), nextCursor };
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Revoke an API key', description: 'It opens nothing within 5 seconds, for good.' })
  @ApiNoContentResponse({ description: 'Revoked.' })
  @ApiProblems(404, 503)
  revoke(@Caller() ctx: Context, @UuidParam() id: string): Promise<void> {
    return this.keys.revoke(ctx, id);
  }
}
