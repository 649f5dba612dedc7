import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { partOf, streamName, type Written } from '#platform/event-sourcing';
import { Transactions, type Handled } from '#platform/transactions';
import { rehearsed, SiblingsTold } from '../../circumstances/siblings-told.service.ts';
import { untilAsRead } from '../../circumstances/until-as-read.service.ts';
import { MergedRecords } from '../../merging/merged-among.service.ts';
import { childStream } from '../child.ts';
import { londonDate } from '#platform/time';
import { DestroyPersonalData, destroyPersonalData } from './destroy-personal-data.ts';
import type { KeptUntil } from './kept-until.ts';
import { RetentionOfChild } from './retention-of-child.service.ts';

/**
 * What the records of its siblings say of this child is taken out first: once its own key has ended nothing tells whose they are. Records
 * that lead here are of the same child, and go with it.
 */
@CommandHandler(DestroyPersonalData)
export class DestroyPersonalDataHandler implements ICommandHandler<DestroyPersonalData> {
  static readonly handled: Handled = {
    ...{ command: DestroyPersonalData.name, category: childStream.category, opens: false },
  };
  constructor(
    private readonly transactions: Transactions,
    private readonly siblings: SiblingsTold,
    private readonly merged: MergedRecords,
    private readonly retention: RetentionOfChild,
  ) {}

  async execute(command: DestroyPersonalData): Promise<Written> {
    const { childId, reason } = command.data;
    const today = londonDate(command.envelope.receivedAt);
    // Asked once of all that goes together: when the first has gone it could not be said any more.
    const kept = reason === 'retention-ended' ? await this.retention.of(childId, today) : null;
    const leading = await this.merged.leadingTo(childId);
    if (leading.length > 0) await this.#destroyed(rehearsed(command), kept);
    for (const each of leading) await this.#destroyed(partOfOther(command, each.childId), kept);
    return this.#destroyed(command, kept);
  }

  async #destroyed(command: DestroyPersonalData, kept: KeptUntil | null): Promise<Written> {
    const { childId } = command.data;
    const recorded = (sent: DestroyPersonalData) =>
      this.transactions.transact(sent, childStream, childId, (child) => destroyPersonalData(sent, child, kept));
    const siblings = [...new Set((await this.siblings.of(childId)).held.map(({ told }) => told.siblingId))];
    if (siblings.length > 0) await recorded(rehearsed(command));
    for (const siblingId of siblings)
      await untilAsRead(async () =>
        this.siblings.alsoOf(command, { siblingId, at: await this.siblings.of(siblingId), after: [], isRemoved: true }),
      );
    return recorded(command);
  }
}

/** What is asked of the one record, of another that is one with it. */
function partOfOther({ data, envelope }: DestroyPersonalData, childId: string): DestroyPersonalData {
  const { ifMatch: _, ...rest } = envelope;
  const commandId = partOf(envelope.commandId, streamName(childStream.category, childId));
  return new DestroyPersonalData({ ...data, childId }, { ...rest, commandId });
}
