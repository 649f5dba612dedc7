import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Written } from '#platform/event-sourcing';
import { Transactions } from '#platform/transactions';
import { RunningOfChild } from '../../asks/what-runs.ts';
import { childStream } from '../child.ts';
import { VoidReopening, voidReopening } from './void-reopening.ts';

@CommandHandler(VoidReopening)
export class VoidReopeningHandler implements ICommandHandler<VoidReopening> {
  constructor(
    private readonly transactions: Transactions,
    private readonly running: RunningOfChild,
  ) {}

  async execute(command: VoidReopening): Promise<Written> {
    const { childId } = command.data;
    const runs = await this.running.of(childId);
    return this.transactions.transact(command, childStream, childId, (child, facts) =>
      voidReopening(command, child, { runs }, facts),
    );
  }
}
