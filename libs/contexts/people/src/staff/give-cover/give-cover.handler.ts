import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Written } from '#platform/event-sourcing';
import { Transactions } from '#platform/transactions';
import { staffStream } from '../staff.ts';
import { GiveCover, giveCover } from './give-cover.ts';

/** Whom they are to act for is on the register, too, and of the same organisation. */
@CommandHandler(GiveCover)
export class GiveCoverHandler implements ICommandHandler<GiveCover> {
  constructor(private readonly transactions: Transactions) {}

  async execute(command: GiveCover): Promise<Written> {
    const { staffId, forId } = command.data;
    await this.transactions.about(staffStream, forId);
    const covered = await this.transactions.state(staffStream, forId);
    return this.transactions.transact(command, staffStream, staffId, (staff) => giveCover(command, staff, covered));
  }
}
