import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Gateway, type Sender } from '#platform/gateway';
import { Asks, From, IdParam } from '#nest/web';
import { FindProtection, type ProtectionFound } from './find-protection.query.ts';

@ApiTags('children')
@Controller('children/:childId/protection')
export class FindProtectionController {
  constructor(private readonly gateway: Gateway) {}

  @Get()
  @Asks(FindProtection)
  @ApiOperation({ summary: 'Whether a child’s address is protected, and who may open it' })
  find(@IdParam('childId') childId: string, @From() sender: Sender): Promise<ProtectionFound> {
    return this.gateway.ask(FindProtection, { childId }, sender);
  }
}
