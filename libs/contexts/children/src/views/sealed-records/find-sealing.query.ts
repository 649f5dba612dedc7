import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { meaning, opens, Query, says, type Saying } from '#platform/gateway';
import { openWithin, Sealer } from '#platform/privacy';
import { Clock, londonDate } from '#platform/time';
import { Transactions } from '#platform/transactions';
import { childStream } from '../../child/child.ts';
import { sealedWishes, sealingGrounds, sealingRoles } from '../../sealing/sealing.events.ts';
import { sealingStream } from '../../sealing/sealing.ts';

const words = (example: string) => says.orNull(says.opened(says.text(example)));

const asked = says.shape('SealingAskedShown', {
  askedId: says.id(),
  wants: meaning(says.code(['to-seal', ...sealedWishes]), 'That it is sealed, read, or sealed no longer.'),
  askedBy: says.list(says.id()),
  as: meaning(says.code(sealingRoles), 'Another of these roles says the second word.'),
  on: says.date('2026-01-12'),
  because: words('The adoption order was made'),
});

const sealingFound = says.shape('SealingFound', {
  childId: says.id(),
  entryId: meaning(says.orNull(says.id()), 'What was recorded of it last: it tells whether anything changed since.'),
  isClosed: meaning(says.flag(true), 'Whether the record is closed: only then it is sealed.'),
  isSealed: says.flag(true),
  since: says.orNull(says.date('2026-01-12')),
  ground: says.orNull(says.code(sealingGrounds)),
  reference: meaning(words('Adoption file 12/2026'), 'What whoever asked for it will know it by.'),
  asked: meaning(says.orNull(asked), 'What waits for a second person; null where nothing does.'),
  openThrough: meaning(says.orNull(says.date('2026-01-12')), 'To whoever asks, to the end of this day.'),
});
export type SealingFound = Saying<typeof sealingFound>;

type OfChild = Readonly<{ childId: string }>;

/** Whether a record is sealed, and what waits for a second person: nothing of whom it is of. */
export class FindSealing extends Query<OfChild, SealingFound> {
  static readonly act = 'seal-a-record';
  static readonly audit = opens<OfChild, SealingFound>((_, { childId }) => [childId]);
  static readonly views = [];
  static readonly answers = sealingFound;
}

/** Reads the stream itself: whoever seals a record finds it sealed. */
@QueryHandler(FindSealing)
export class FindSealingHandler implements IQueryHandler<FindSealing, SealingFound> {
  constructor(
    private readonly transactions: Transactions,
    private readonly sealer: Sealer,
    private readonly clock: Clock,
  ) {}

  async execute({ data: { childId }, envelope: { actor } }: FindSealing): Promise<SealingFound> {
    const [child, found] = await Promise.all([
      this.transactions.state(childStream, childId),
      this.transactions.state(sealingStream, childId),
    ]);
    const sealed = found.phase === 'sealed' ? found : null;
    const asking = sealed?.asking ?? (found.phase === 'open' ? found.asked : null);
    const said = await openWithin(this.sealer, {
      reference: asking?.sealed.reference ?? null,
      because: found.asked?.sealed.because ?? null,
    });
    const opened = sealed?.opened?.data;
    const isOpen =
      opened !== undefined && opened.openTo.includes(actor.id) && londonDate(this.clock.now()) <= opened.through;
    return {
      ...{ childId, entryId: (found.asked ?? sealed?.opened ?? asking)?.id ?? null },
      isClosed: child.phase === 'registered' && child.closed !== null,
      ...{ isSealed: sealed !== null, since: sealed?.since ?? null, ground: asking?.data.ground ?? null },
      reference: said.reference as never,
      asked: found.asked && {
        ...{ askedId: found.asked.id, askedBy: found.asked.data.askedBy, as: found.asked.data.as },
        wants: found.asked.type === 'SealingAsked' ? ('to-seal' as const) : found.asked.data.wish,
        ...{ on: found.asked.effectiveOn, because: said.because as never },
      },
      openThrough: isOpen ? opened.through : null,
    };
  }
}
