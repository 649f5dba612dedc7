import { Injectable } from '@nestjs/common';
import {
  comparePositions,
  partOf,
  streamName,
  type CommandEnvelope,
  type Position,
  type Written,
} from '#platform/event-sourcing';
import { Transactions } from '#platform/transactions';
import type { RecordsAre } from './child.events.ts';
import { childStream } from './child.ts';
import { judgedFromOther } from './judged-from-other.ts';

type Said = Readonly<{ childId: string; as: RecordsAre; because: string }>;

/**
 * What was said on one record of others stands on those too, each a part of the command of its own: sent again, it completes what a
 * crash left undone, and whoever looks from the other record meanwhile is asked, and can say so there.
 */
@Injectable()
export class JudgedOnBoth {
  constructor(private readonly transactions: Transactions) {}

  /** @returns what was written on the first record, as of all of it: whoever reads on reads it on each */
  async mirror(
    written: Written,
    others: readonly string[],
    { childId, ...said }: Said,
    envelope: CommandEnvelope,
  ): Promise<Written> {
    const { ifMatch: _, ...rest } = envelope;
    let { position } = written;
    for (const otherChildId of others) {
      const commandId = partOf(envelope.commandId, streamName(childStream.category, otherChildId));
      const part = { data: said, envelope: { ...rest, commandId } };
      const mirrored = await this.transactions.transact(part, childStream, otherChildId, (other) =>
        judgedFromOther(other, childId, said),
      );
      position = laterOf(position, mirrored.position);
    }
    return { ...written, position };
  }
}

const laterOf = (one: Position | null, other: Position | null): Position | null =>
  one === null || (other !== null && comparePositions(one, other) < 0) ? other : one;
