import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Written } from '#platform/event-sourcing';
import { Transactions } from '#platform/transactions';
import { ActsOfRoles } from '../../asks/acts-of-roles.ts';
import { ownRoleStream, roleIdOf } from '../own-role.ts';
import { ProposeRole, proposeRole } from './propose-role.ts';

/** Asks the table what the other may do: a role of the council's own has none but its acts. */
@CommandHandler(ProposeRole)
export class ProposeRoleHandler implements ICommandHandler<ProposeRole> {
  constructor(
    private readonly transactions: Transactions,
    private readonly roles: ActsOfRoles,
  ) {}

  execute(command: ProposeRole): Promise<Written> {
    const { called, cutFrom } = command.data;
    const allowed = this.roles.of(cutFrom);
    return this.transactions.transact(
      command,
      ownRoleStream,
      roleIdOf(called),
      (role) => proposeRole(command, role, allowed),
      { about: {} },
    );
  }
}
