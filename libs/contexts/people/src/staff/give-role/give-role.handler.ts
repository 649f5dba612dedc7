import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Written } from '#platform/event-sourcing';
import { Transactions } from '#platform/transactions';
import { ownRoleStream, roleIdOf } from '../../own-role/own-role.ts';
import { staffStream } from '../staff.ts';
import { GiveRole, giveRole } from './give-role.ts';

/** A role of the council's own is one that it has: asked of that role. */
@CommandHandler(GiveRole)
export class GiveRoleHandler implements ICommandHandler<GiveRole> {
  constructor(private readonly transactions: Transactions) {}

  async execute(command: GiveRole): Promise<Written> {
    const { staffId, role } = command.data;
    const own = await this.transactions.state(ownRoleStream, roleIdOf(role));
    return this.transactions.transact(command, staffStream, staffId, (staff) => giveRole(command, staff, own));
  }
}
