import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Written } from '#platform/event-sourcing';
import { Transactions } from '#platform/transactions';
import { RunningOfChild } from '../../asks/what-runs.ts';
import { BirthOnRecord } from '../birth-on-record.service.ts';
import { childStream } from '../child.ts';
import { CorrectClosing, correctClosing } from './correct-closing.ts';

@CommandHandler(CorrectClosing)
export class CorrectClosingHandler implements ICommandHandler<CorrectClosing> {
  constructor(
    private readonly transactions: Transactions,
    private readonly running: RunningOfChild,
    private readonly births: BirthOnRecord,
  ) {}

  async execute(command: CorrectClosing): Promise<Written> {
    const { childId } = command.data;
    const { bornOn = null, isEstimated = false } = (await this.births.of(childId)) ?? {};
    const runs = await this.running.of(childId);
    return this.transactions.transact(command, childStream, childId, (child, facts) =>
      correctClosing(command, child, { bornOn, isEstimated, runs }, facts),
    );
  }
}
