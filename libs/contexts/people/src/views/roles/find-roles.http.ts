import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Gateway, type Sender } from '#platform/gateway';
import { Asks, From } from '#nest/web';
import { FindRoles, type RolesFound } from './find-roles.query.ts';

@ApiTags('people')
@Controller('roles')
export class FindRolesController {
  constructor(private readonly gateway: Gateway) {}

  @Get()
  @Asks(FindRoles)
  @ApiOperation({ summary: 'All roles, the council’s own and those that come with the service, and what each may do' })
  find(@From() sender: Sender): Promise<RolesFound> {
    return this.gateway.ask(FindRoles, {}, sender);
  }
}
