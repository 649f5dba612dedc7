import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Gateway, type Sender } from '#platform/gateway';
import { Asks, From, IdParam } from '#nest/web';
import { FindPerson } from './find-person.query.ts';
import type { PersonFound } from './person-answer.ts';

@ApiTags('people')
@Controller('people/:staffId')
export class FindPersonController {
  constructor(private readonly gateway: Gateway) {}

  @Get()
  @Asks(FindPerson)
  @ApiOperation({ summary: 'Somebody on the register of people, with what was given to them' })
  find(@IdParam('staffId') staffId: string, @From() sender: Sender): Promise<PersonFound> {
    return this.gateway.ask(FindPerson, { staffId }, sender);
  }
}
