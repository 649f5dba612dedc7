import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Gateway, type Sender } from '#platform/gateway';
import { Asks, From } from '#nest/web';
import { FindPeople, type PeopleFound } from './find-people.query.ts';
import { FindPeopleRequest } from './find-people.request.ts';

@ApiTags('people')
@Controller('people')
export class FindPeopleController {
  constructor(private readonly gateway: Gateway) {}

  @Get()
  @Asks(FindPeople)
  @ApiOperation({ summary: 'The register of people, by name' })
  find(@Query() { which }: FindPeopleRequest, @From() sender: Sender): Promise<PeopleFound> {
    return this.gateway.ask(FindPeople, { which }, sender);
  }
}
