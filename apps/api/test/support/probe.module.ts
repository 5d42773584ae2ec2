import { Body, Controller, Get, HttpCode, Module, Patch, Post, Query, Req, Res } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsArray, IsInt, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import type { Context } from '../../src/database/context.js';
import { Database } from '../../src/database/transaction.js';
import { Accepts } from '../../src/http/accepts.js';
import { Caller } from '../../src/http/caller.js';
import { IfMatch, setEtag, staleVersion } from '../../src/http/etag.js';
import { Idempotent } from '../../src/http/idempotent.js';
import { encodeCursor, PageQuery, parsePage } from '../../src/http/pagination.js';
import { Problem } from '../../src/http/problem.js';
import { Public } from '../../src/http/public.js';
import type { Reply, Request } from '../../src/http/request.js';
import { UuidParam } from '../../src/http/uuid-param.js';

class Row {
  @IsString()
  @MaxLength(10)
  phone!: string;
}

class Form {
  @IsString()
  name!: string;

  @IsOptional()
  @IsInt()
  size?: number;

  @IsOptional()
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => Row)
  rows?: Row[];
}

/** Routes that use every part of `http/`, for its specs. */
@Controller('probe')
class ProbeController {
  static done = 0;

  constructor(private readonly database: Database) {}

  @Public()
  @Get('things/:id')
  thing(@UuidParam() id: string) {
    return { id };
  }

  @Public()
  @Post('form')
  @HttpCode(200)
  form(@Body() form: Form) {
    return { ...form, isForm: form instanceof Form };
  }

  @Public()
  @Accepts({ megabytes: 8 })
  @Post('large')
  @HttpCode(200)
  large(@Body() body: { text: string }) {
    return { length: body.text.length };
  }

  @Public()
  @Accepts({ form: true })
  @Post('callback')
  @HttpCode(200)
  callback(@Req() request: Request) {
    return { fields: request.body, bytes: request.rawBody?.toString('utf8') };
  }

  @Public()
  @Accepts({ upload: true })
  @Post('upload')
  @HttpCode(200)
  async upload(@Req() request: Request) {
    const file = request.isMultipart() ? (await request.file())?.file : (request.body as NodeJS.ReadableStream);
    let bytes = 0;
    for await (const chunk of file ?? []) bytes += chunk.length;
    return { bytes };
  }

  @Public()
  @Get('list')
  list(@Query() query: PageQuery) {
    const { limit, after } = parsePage(query);
    return { limit, after, nextCursor: encodeCursor({ id: 'x' }) };
  }

  @Public()
  @Patch('versioned')
  versioned(@IfMatch() version: number | undefined, @Res({ passthrough: true }) reply: Reply) {
    if (version !== undefined && version !== 3) throw staleVersion();
    setEtag(reply, 4);
    return { version: 4 };
  }

  @Idempotent()
  @Post('once/:thing')
  @HttpCode(202)
  once(@Caller() ctx: Context, @Body() form: Form) {
    return this.database.transaction(ctx, async () => {
      if (form.size === 13) throw new Problem(422, 'no_recipients', 'Not today.');
      ProbeController.done += 1;
      return { done: ProbeController.done, name: form.name };
    });
  }

  @Public()
  @Get('fault')
  fault() {
    throw new Error('secret detail about +12125550123');
  }

  @Public()
  @Get('away')
  away() {
    throw Object.assign(new Error('terminating connection due to administrator command'), { code: '57P01' });
  }
}

@Module({ controllers: [ProbeController] })
export class ProbeModule {}
