import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { meaning, NotFound, opens, Query, says, type Saying } from '#platform/gateway';
import { EventStore } from '#platform/event-sourcing';
import { everyRow, noneParked, ReadModels } from '#platform/read-models';
import { Clock } from '#platform/time';
import { childLine } from '../views/child-line/child-line.ts';
import { chainsWalked, digestOf } from './chains-of-record.service.ts';
import { shownIn } from './entries-shown.ts';

const recordVerified = says.shape('RecordVerified', {
  childId: says.id(),
  isSound: meaning(
    says.flag(true),
    'Each event gives the hash that was recorded with it, and each entry of the line has its event.',
  ),
  streams: meaning(says.int(4), 'Chains: each of what was recorded of one thing.'),
  events: meaning(says.int(31), 'How many hold, from the first of each chain on.'),
  entries: meaning(says.int(31), 'Of the line, each looked up among them.'),
  upTo: meaning(says.int(1204), 'Number of the last of these events in the order of the store.'),
  digest: meaning(
    says.text('9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'),
    'SHA-256 over the ends of all chains: the same later, up to the same number, says that nothing was changed between.',
  ),
  at: says.instant(),
  faults: meaning(
    says.list(
      says.shape('FaultOfChain', {
        stream: says.text('placement-…'),
        revision: meaning(says.orNull(says.int(3)), 'Null: an entry of the line has no event there.'),
        why: says.text('its content does not give the hash that was recorded with it'),
      }),
    ),
    'The first of each chain that is not as it was written; what stands behind it is not judged.',
  ),
});
export type RecordVerified = Saying<typeof recordVerified>;

/** Whether all that was recorded of a child is as it was written: the proof of `verify-history`, for one record. */
export class FindProof extends Query<Readonly<{ childId: string }>, RecordVerified> {
  static readonly act = 'verify-a-record';
  static readonly audit = opens<Readonly<{ childId: string }>, RecordVerified>(({ childId }) => [childId]);
  static readonly views = ['child-line'];
  static readonly answers = recordVerified;
}

/** A chain holds only as a whole: also what lies outside of the period of an audit is walked, and nothing of it is shown. */
@QueryHandler(FindProof)
export class FindProofHandler implements IQueryHandler<FindProof, RecordVerified> {
  constructor(
    private readonly readModels: ReadModels,
    private readonly events: EventStore,
    private readonly clock: Clock,
  ) {}

  async execute({ data: { childId } }: FindProof): Promise<RecordVerified> {
    const { collection } = childLine;
    // A month counts what its weeks tell, and rests on nothing besides.
    const where = { childId: { eq: childId }, tells: { eq: true } } as const;
    const rows = await everyRow(this.readModels, collection, { where });
    if (rows.length === 0) throw new NotFound('There is no such child.');
    const shown = noneParked(collection, rows).flatMap(({ document }) => shownIn(document));
    const { chains, ids } = await chainsWalked(this.events, [...new Set(shown.map(({ stream }) => stream))]);
    const lost = shown.filter(({ id }) => id !== null && !ids.has(id));
    const faults = [
      ...chains.flatMap(({ stream, bad }) => (bad ? [{ stream, revision: bad.revision, why: bad.why }] : [])),
      ...lost.map(({ stream }) => ({
        stream,
        revision: null,
        why: 'an entry of the line has no event there that holds',
      })),
    ];
    return {
      ...{ childId, isSound: faults.length === 0, faults },
      ...{ streams: chains.length, events: chains.reduce((sum, { events }) => sum + events, 0), entries: shown.length },
      ...{ upTo: Math.max(0, ...chains.map(({ upTo }) => upTo)), digest: digestOf(chains), at: this.clock.now() },
    };
  }
}
