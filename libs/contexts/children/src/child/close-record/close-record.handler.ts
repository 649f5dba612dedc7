import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Written } from '#platform/event-sourcing';
import { Transactions } from '#platform/transactions';
import { RunningOfChild } from '../../asks/what-runs.ts';
import { BirthOnRecord } from '../birth-on-record.service.ts';
import { childStream } from '../child.ts';
import { CloseRecord, closeRecord } from './close-record.ts';

/** Looks for what still runs of the child, and for the birth, before it is decided. */
@CommandHandler(CloseRecord)
export class CloseRecordHandler implements ICommandHandler<CloseRecord> {
  constructor(
    private readonly transactions: Transactions,
    private readonly running: RunningOfChild,
    private readonly births: BirthOnRecord,
  ) {}

  async execute(command: CloseRecord): Promise<Written> {
    const { childId } = command.data;
    const { bornOn = null, isEstimated = false } = (await this.births.of(childId)) ?? {};
    const runs = await this.running.of(childId);
    return this.transactions.transact(command, childStream, childId, (child) =>
      closeRecord(command, child, { bornOn, isEstimated, runs }),
    );
  }
}
