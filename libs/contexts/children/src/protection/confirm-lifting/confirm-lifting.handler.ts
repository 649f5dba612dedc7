import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Written } from '#platform/event-sourcing';
import { Transactions, type Handled } from '#platform/transactions';
import { Openers } from '../../asks/openers.ts';
import { AddressMarks } from '../address-marks.service.ts';
import { protectionStream } from '../protection.ts';
import { ConfirmLifting, confirmLifting } from './confirm-lifting.ts';

@CommandHandler(ConfirmLifting)
export class ConfirmLiftingHandler implements ICommandHandler<ConfirmLifting> {
  static readonly handled: Handled = {
    ...{ command: ConfirmLifting.name, category: protectionStream.category, opens: false },
  };

  constructor(
    private readonly transactions: Transactions,
    private readonly marks: AddressMarks,
    private readonly openers: Openers,
  ) {}

  async execute(command: ConfirmLifting): Promise<Written> {
    const { childId } = command.data;
    const standing = await this.marks.ofOne(childId);
    const could = await this.openers.among(childId, standing.phase === 'protected' ? standing.openTo : []);
    return this.transactions.transact(command, protectionStream, childId, (protection) =>
      confirmLifting(command, protection, could),
    );
  }
}
