import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Written } from '#platform/event-sourcing';
import { Transactions } from '#platform/transactions';
import { ActsOfRoles } from '../../asks/acts-of-roles.ts';
import { ownRoleStream } from '../own-role.ts';
import { holdsRole } from '../who-holds.service.ts';
import { ProposeRoleChange, proposeRoleChange } from './propose-role-change.ts';

/** Asks the table what the other may do, and whether the role is given to whoever proposes. */
@CommandHandler(ProposeRoleChange)
export class ProposeRoleChangeHandler implements ICommandHandler<ProposeRoleChange> {
  constructor(
    private readonly transactions: Transactions,
    private readonly roles: ActsOfRoles,
  ) {}

  async execute(command: ProposeRoleChange): Promise<Written> {
    const { data, envelope } = command;
    const known = await this.transactions.state(ownRoleStream, data.roleId);
    const holdsIt = await holdsRole(this.transactions, known, envelope.actor);
    const allowed = known.phase === 'none' ? [] : this.roles.of(known.cutFrom);
    return this.transactions.transact(command, ownRoleStream, data.roleId, (role) =>
      proposeRoleChange(command, role, { allowed, holdsIt }),
    );
  }
}
