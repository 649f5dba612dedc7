import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { NamesOfPeople } from '#contexts/people';
import { isBarred, meaning, opensNobody, pageOf, Query, says, type Saying } from '#platform/gateway';
import { notKept, Operations, type RecordedAccess } from '#platform/operations';
import { openWithin, Sealer } from '#platform/privacy';
import { actorShown, namesByPerson } from '../views/child-line/line-answer.ts';
import { idsOf } from '../views/child-line/people-named.ts';

const takenOut = says.shape('TakenOut', {
  at: says.instant(),
  actor: actorShown,
  action: meaning(says.text('ExportCaseload'), 'What was taken out, by the name of the query.'),
  as: says.code(['file', 'print']),
  columns: meaning(says.list(says.text('family-name')), 'What it says of each child.'),
  count: meaning(says.int(14), 'How many children stand in it.'),
  digest: meaning(says.text('9f86d081…'), 'SHA-256 of what was sent, in hex: whoever holds the file can compare it.'),
  ofOneChild: meaning(says.orNull(says.id()), 'Where it is about one child alone: in whose record it is kept too.'),
  reason: says.orNull(says.opened(says.text('To plan the visits of this term'))),
  reasonNotKept: meaning(says.orNull(says.code(notKept)), 'Why a reason that was given could not be kept. Else null.'),
});
export type TakenOutShown = Saying<typeof takenOut>;

const takenOutFound = pageOf('TakenOutFound', takenOut, { people: namesByPerson });
export type TakenOutFound = Saying<typeof takenOutFound>;

/** Who took what out of the building, as a file or in print, newest first. UK GDPR art 5(2). */
export class FindTakenOut extends Query<Readonly<{ cursor: string | null }>, TakenOutFound> {
  static readonly act = 'see-what-was-taken-out';
  static readonly audit = opensNobody('it says who took out what, and of nobody’s record what it holds');
  static readonly views = [];
  static readonly answers = takenOutFound;
}

const SHOWN = 50;

@QueryHandler(FindTakenOut)
export class FindTakenOutHandler implements IQueryHandler<FindTakenOut, TakenOutFound> {
  constructor(
    private readonly operations: Operations,
    private readonly sealer: Sealer,
    private readonly people: NamesOfPeople,
  ) {}

  async execute({ data: { cursor }, envelope: { reach } }: FindTakenOut): Promise<TakenOutFound> {
    const { entries: all, ...beside } = await this.operations.accessJournal.takenOut({ limit: SHOWN, cursor });
    const entries = all.filter(({ children }) => !children.some((child) => isBarred(reach, child)));
    const reasons = await openWithin(
      this.sealer,
      entries.map(({ reason }) => reason),
    );
    const items = entries.map((entry, n) => ({ ...shown(entry), reason: reasons[n]! }));
    const called = await this.people.of(entries.flatMap(({ actor }) => idsOf(actor)));
    return { items, ...beside, people: Object.fromEntries(called) };
  }
}

const shown = ({ at, actor, action, children, left, notKept }: RecordedAccess) => ({
  ...{ at, actor, action, ...left! },
  ofOneChild: children[0] ?? null,
  reasonNotKept: notKept ?? null,
});
