import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Gateway, type Sender } from '#platform/gateway';
import { Asks, From, IdParam } from '#nest/web';
import { FindRole } from './find-role.query.ts';
import type { RoleFound } from './role-answer.ts';

@ApiTags('people')
@Controller('roles/:roleId')
export class FindRoleController {
  constructor(private readonly gateway: Gateway) {}

  @Get()
  @Asks(FindRole)
  @ApiOperation({ summary: 'What a role may do; of the council’s own, what was proposed for it, by whom' })
  find(@IdParam('roleId') roleId: string, @From() sender: Sender): Promise<RoleFound> {
    return this.gateway.ask(FindRole, { roleId }, sender);
  }
}
