import { GATEWAY_CATALOGUE } from '@dinnerbell/sms-gateways';
import { Controller, Get } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems } from '../../http/api-problems.js';
import { LogInOnly } from '../../http/scopes.js';
import { ProviderList, ProviderView } from './provider.view.js';

/** The vendors an account can be at. */
@ApiTags('provider')
@ApiBearerAuth()
@LogInOnly()
@Controller('providers')
export class ProvidersController {
  @Get()
  @ApiOperation({
    summary: 'The vendors, and what each needs',
    description: 'Draw the form of a gateway account from it: its credentials, settings and what the vendor can do.',
  })
  @ApiOkResponse({ type: ProviderList })
  @ApiProblems(406)
  list(): ProviderList {
    return { items: Object.values(GATEWAY_CATALOGUE).map((row) => ProviderView.of(row)) };
  }
}
