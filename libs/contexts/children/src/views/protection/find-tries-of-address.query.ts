import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Actor } from '#platform/event-sourcing';
import { NotAllowed, opens, Query } from '#platform/gateway';
import { Operations } from '#platform/operations';
import type { Instant } from '#platform/time';
import { Transactions } from '#platform/transactions';
import { mayOpen, protectionStream } from '../../protection/protection.ts';

type OfChild = Readonly<{ childId: string }>;

export type TriesOfAddress = Readonly<{
  /** Newest first: who wrote a text that tells the address, by the command with which it was to be sent. */
  tries: readonly Readonly<{ at: Instant; actor: Actor; action: string }>[];
  /** The record was opened so often that older ones were not looked for. */
  more: boolean;
}>;

/** Who wrote a text that tells a protected address, and was refused: told to those who may open it, since whoever tries often would have it. */
export class FindTriesOfAddress extends Query<OfChild, TriesOfAddress> {
  static readonly act = 'open-a-protected-address';
  static readonly audit = opens<OfChild, TriesOfAddress>((_, { childId }) => [childId]);
  static readonly views = [];
}

const AT_ONCE = 200;
const MOST_PAGES = 5;

@QueryHandler(FindTriesOfAddress)
export class FindTriesOfAddressHandler implements IQueryHandler<FindTriesOfAddress, TriesOfAddress> {
  constructor(
    private readonly transactions: Transactions,
    private readonly operations: Operations,
  ) {}

  async execute({ data: { childId }, envelope: { actor } }: FindTriesOfAddress): Promise<TriesOfAddress> {
    if (!mayOpen(await this.transactions.state(protectionStream, childId), actor))
      throw new NotAllowed(FindTriesOfAddress.name, 'Who tried this address is told to those who may open it.');
    const tries: TriesOfAddress['tries'][number][] = [];
    let cursor: string | null = null;
    for (let pages = 0; pages < MOST_PAGES; pages++) {
      const page = await this.operations.accessJournal.ofChild(childId, { limit: AT_ONCE, cursor });
      const tried = page.entries.filter(({ outcome }) => outcome === 'tried');
      tries.push(...tried.map(({ at, actor: by, action }) => ({ at, actor: by, action })));
      cursor = page.next;
      if (cursor === null) break;
    }
    return { tries, more: cursor !== null };
  }
}
