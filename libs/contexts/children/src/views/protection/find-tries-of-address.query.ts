import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Actor } from '#platform/event-sourcing';
import { NotAllowed, opens, Query } from '#platform/gateway';
import { Operations, type RecordedAccess } from '#platform/operations';
import { londonDate, type Instant } from '#platform/time';
import { mayOpen } from '../../protection/protection.ts';
import { AddressMarks } from '../../protection/address-marks.service.ts';

type OfChild = Readonly<{ childId: string }>;

export type TriesOfAddress = Readonly<{
  /** Newest first: who wrote a text that tells the address, by the command with which it was to be sent; of one day as one, by the last. */
  tries: readonly Readonly<{ at: Instant; actor: Actor; action: string; times: number }>[];
  /** There are older ones, which are not told. */
  more: boolean;
}>;

/** Who wrote a text that tells a protected address, and was refused: told to those who may open it, since whoever tries often would have it. */
export class FindTriesOfAddress extends Query<OfChild, TriesOfAddress> {
  static readonly act = 'open-a-protected-address';
  static readonly audit = opens<OfChild, TriesOfAddress>((_, { childId }) => [childId]);
  static readonly views = [];
}

const MOST = 500;

@QueryHandler(FindTriesOfAddress)
export class FindTriesOfAddressHandler implements IQueryHandler<FindTriesOfAddress, TriesOfAddress> {
  constructor(
    private readonly marks: AddressMarks,
    private readonly operations: Operations,
  ) {}

  async execute({ data: { childId }, envelope: { actor } }: FindTriesOfAddress): Promise<TriesOfAddress> {
    if (!mayOpen(await this.marks.withholding(childId), actor))
      throw new NotAllowed(FindTriesOfAddress.name, 'Who tried this address is told to those who may open it.');
    const { entries, next } = await this.operations.accessJournal.triesOf(childId, { limit: MOST });
    return { tries: byDay(entries), more: next !== null };
  }
}

/** A form tries beforehand what it sends, and a mistake is mended in several sendings. */
function byDay(tries: readonly RecordedAccess[]): TriesOfAddress['tries'] {
  const rows = Map.groupBy(tries, ({ at, actor, action }) => [actor.id, action, londonDate(at)].join(' '));
  return [...rows.values()].map((same) => {
    const { at, actor, action } = same[0]!;
    return { at, actor, action, times: new Set(same.map(({ correlationId }) => correlationId)).size };
  });
}
