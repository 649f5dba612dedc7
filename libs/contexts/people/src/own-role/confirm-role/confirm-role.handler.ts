import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Written } from '#platform/event-sourcing';
import { Transactions } from '#platform/transactions';
import { ownRoleStream } from '../own-role.ts';
import { holdsRole } from '../who-holds.service.ts';
import { ConfirmRole, confirmRole } from './confirm-role.ts';

/** Asks whether the role is given to whoever confirms. */
@CommandHandler(ConfirmRole)
export class ConfirmRoleHandler implements ICommandHandler<ConfirmRole> {
  constructor(private readonly transactions: Transactions) {}

  async execute(command: ConfirmRole): Promise<Written> {
    const { data, envelope } = command;
    const known = await this.transactions.state(ownRoleStream, data.roleId);
    const holdsIt = await holdsRole(this.transactions, known, envelope.actor);
    return this.transactions.transact(command, ownRoleStream, data.roleId, (role) =>
      confirmRole(command, role, holdsIt),
    );
  }
}
