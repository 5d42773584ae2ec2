import { Readable } from 'node:stream';
import { Controller, Get, HttpCode, Post, Query, Req, StreamableFile } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBearerAuth,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { Context } from '../../database/context.js';
import { Accepts } from '../../http/accepts.js';
import { ApiProblems } from '../../http/api-problems.js';
import { Caller } from '../../http/caller.js';
import type { Request } from '../../http/request.js';
import { Scopes } from '../../http/scopes.js';
import { UuidParam } from '../../http/uuid-param.js';
import { ImportQuery, ImportStarted, ImportView } from './import.views.js';
import { readMapping } from './read-mapping.js';
import { drainRest, readUpload } from './read-upload.js';
import { RunImport } from './run-import.js';
import { ShowImport } from './show-import.js';

const CSV_EXAMPLE = 'Guest Name,Mobile No.,City\r\nPriya,+1 612 555 0119,New York\r\n';

@ApiTags('audience')
@ApiBearerAuth()
@Controller()
export class ImportController {
  constructor(
    private readonly runImport: RunImport,
    private readonly showImport: ShowImport,
  ) {}

  @Post('campaigns/:id/recipients/import')
  @Scopes('audience:write')
  @HttpCode(202)
  @Accepts({ upload: true })
  @ApiOperation({
    summary: 'Import a CSV of guests into a draft',
    description: `Up to 100 MB and 1 000 000 rows, read as it arrives. UTF-8, UTF-16 and Windows-1252; comma, semicolon, tab or bar; with or
without a header. The column of phone numbers is found by its header, else by what stands in it; the others become merge fields (up to 50).
Numbers may have the national form of your country. Good rows are kept, the first of a repeated number wins, every other row is told with its
reason at \`GET /imports/{id}\`. All or nothing: a broken upload, or a file that cannot be read, leaves the draft as it was.`,
    requestBody: {
      required: true,
      content: {
        'multipart/form-data': {
          schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
        },
        'text/csv': { schema: { type: 'string' }, example: CSV_EXAMPLE },
      },
    },
  })
  @ApiAcceptedResponse({ type: ImportStarted })
  @ApiProblems(
    { status: 400, codes: ['bad_mapping', 'upload_broken', 'validation_failed'] },
    404,
    { status: 409, codes: ['not_draft', 'import_running'] },
    { status: 413, codes: ['file_too_large'] },
    415,
    { status: 422, codes: ['unsupported_file', 'phone_column_missing', 'bad_mapping'] },
    503,
  )
  async import(
    @Caller() ctx: Context,
    @UuidParam() id: string,
    @Query() query: ImportQuery,
    @Req() request: Request,
  ): Promise<ImportStarted> {
    try {
      const bytes = Number(request.headers['content-length']) || undefined;
      const mapping = readMapping(query.mapping);
      return await this.runImport.run(ctx, { campaignId: id, chunks: readUpload(request), mapping, bytes });
    } catch (error) {
      drainRest(request);
      throw error;
    }
  }

  @Get('imports/:id')
  @Scopes('audience:read')
  @ApiOperation({ summary: 'How far an import is, and what became of its rows' })
  @ApiOkResponse({ type: ImportView })
  @ApiProblems(404)
  show(@Caller() ctx: Context, @UuidParam() id: string): Promise<ImportView> {
    return this.showImport.run(ctx, id);
  }

  @Get('imports/:id/problems')
  @Scopes('audience:read')
  @ApiOperation({ summary: 'Every row that was not taken, as CSV' })
  @ApiParam({ name: 'id' })
  @ApiProduces('text/csv')
  @ApiOkResponse({
    description:
      'Columns row, column, code, detail; cells a spreadsheet would take for a formula begin with an apostrophe.',
    content: {
      'text/csv': {
        schema: { type: 'string' },
        example: 'row,column,code,detail\r\n2,Mobile No.,phone_missing,There is no phone number.\r\n',
      },
    },
  })
  @ApiProblems(404)
  async problems(@Caller() ctx: Context, @UuidParam() id: string): Promise<StreamableFile> {
    const pages = await this.showImport.problemsCsv(ctx, id);
    return new StreamableFile(Readable.from(pages, { objectMode: false }), {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="import-${id}-problems.csv"`,
    });
  }
}
