import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Written } from '#platform/event-sourcing';
import { Keys } from '#platform/keys';
import { Transactions } from '#platform/transactions';
import { childStream } from '../child.ts';
import { DestroyPersonalData, destroyPersonalData } from './destroy-personal-data.ts';

/** It is recorded, and not done: whoever asked must not be told that it was. */
export class ErasureUnfinished extends Error {
  constructor(options: ErrorOptions) {
    super('The keys could not be ended yet.', options);
    this.name = 'ErasureUnfinished';
  }
}

/**
 * Acknowledged only when the keys are ended. Whatever keeps them from it, the event is recorded: the process that ends
 * them goes on, and the same request sent again answers when it is done.
 */
@CommandHandler(DestroyPersonalData)
export class DestroyPersonalDataHandler implements ICommandHandler<DestroyPersonalData> {
  constructor(
    private readonly transactions: Transactions,
    private readonly keys: Keys,
  ) {}

  async execute(command: DestroyPersonalData): Promise<Written> {
    const { childId } = command.data;
    const decide = (child: Parameters<typeof destroyPersonalData>[1]) => destroyPersonalData(command, child);
    const written = await this.transactions.transact(command, childStream, childId, decide);
    await this.keys.endKeysOf(childId).catch((cause: unknown) => {
      throw new ErasureUnfinished({ cause });
    });
    return written;
  }
}
