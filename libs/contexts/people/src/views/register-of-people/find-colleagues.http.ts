import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Gateway, type Sender } from '#platform/gateway';
import { Asks, From } from '#nest/web';
import { FindColleagues, type ColleaguesFound } from './find-colleagues.query.ts';

@ApiTags('people')
@Controller('colleagues')
export class FindColleaguesController {
  constructor(private readonly gateway: Gateway) {}

  @Get()
  @Asks(FindColleagues)
  @ApiOperation({ summary: 'Who works here today, by name' })
  find(@From() sender: Sender): Promise<ColleaguesFound> {
    return this.gateway.ask(FindColleagues, { roles: null, staffIds: [] }, sender);
  }
}
