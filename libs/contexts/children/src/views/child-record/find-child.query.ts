import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { isHidden, mayRead, meaning, NotFound, opens, Query, says, type Saying } from '#platform/gateway';
import { openWithin, Sealer } from '#platform/privacy';
import { ReadModels } from '#platform/read-models';
import { Clock, londonDate, type CivilDate } from '#platform/time';
import {
  closingReasons,
  confirmers,
  destructionReasons,
  noRollReasons,
  owningServices,
  rollKinds,
  whereaboutsKnown,
} from '../../child/child.events.ts';
import { noUpnReasons } from '../../circumstances/circumstances.events.ts';
import {
  alikeTo,
  childRecord,
  closedIn,
  holdersOf,
  mainRoll,
  registrationOf,
  serviceOn,
  sharingsOf,
  whereaboutsOf,
} from './child-record.ts';
import { MergedRecords } from '../../merging/merged-among.service.ts';
import { openedIdentities } from './opened-identities.service.ts';
import { mayOpen } from '../../protection/protection.ts';
import { AddressMarks } from '../../protection/address-marks.service.ts';

const from = { from: says.date('2025-09-02') };
const held = says.list(says.shape('CodeFromDay', { ...from, value: says.orNull(says.text('sen-north')) }));
const officers = says.list(says.shape('OfficerFromDay', { ...from, value: says.orNull(says.id()) }));
const services = says.list(says.shape('ServiceFromDay', { ...from, value: says.code(owningServices) }));

const rolls = says.list(
  says.shape('RollsFromDay', {
    ...from,
    changeId: meaning(says.orNull(says.id()), 'Null: as it was registered.'),
    noRoll: meaning(says.orNull(says.code(noRollReasons)), 'Why on none, where it was said.'),
    value: says.list(says.shape('Roll', { schoolUrn: says.int(110_003), as: says.code(rollKinds) })),
  }),
);

const sharing = says.shape('Sharing', {
  sharingId: says.id(),
  by: says.code(owningServices),
  service: says.code(owningServices),
  from: says.date('2026-01-12'),
  lastDay: meaning(says.date('2026-07-17'), 'One of them: as was said, or the last before the record changes hands.'),
  endedOn: meaning(says.orNull(says.date('2026-03-02')), 'Null where it was not ended before its last day.'),
});

const whereabouts = says.shape('WhereaboutsFromDay', {
  ...from,
  changeId: says.id(),
  value: says.code(whereaboutsKnown),
  movedTo: says.orNull(says.opened(says.text('Cardiff'))),
  school: meaning(says.orNull(says.opened(says.text('Fitzalan High School'))), 'Where the child moved to.'),
});

const closed = says.shape('ClosedRecord', {
  closingId: says.id(),
  because: says.code(closingReasons),
  on: says.date('2026-07-17'),
  confirmed: says.orNull(says.shape('MoveConfirmed', { by: says.code(confirmers), on: says.date('2026-07-20') })),
  confirmedBy: says.orNull(says.opened(says.text('Mr Rees, admissions'))),
  details: says.orNull(says.opened(says.text('The file was sent on.'))),
});

const named = says.shape('Named', { givenNames: says.text('Amara'), familyName: says.orNull(says.text('Okonkwo')) });

const childFound = says.shape('ChildFound', {
  childId: says.id(),
  identity: meaning(
    says.orNull(
      says.orLost(
        says.shape('Identity', {
          givenNames: says.text('Amara'),
          familyName: meaning(says.orNull(says.text('Okonkwo')), 'Null: a single name.'),
          legal: meaning(named, 'Today’s legal name, where the child is known as another.'),
          registeredAs: meaning(named, 'The name of the registration, as corrected.'),
          dateOfBirth: meaning(says.orNull(says.date('2011-05-04')), 'Null: not known.'),
          birthEstimate: meaning(
            says.orNull(
              says.shape('BirthEstimate', {
                by: says.text('Peterborough social care'),
                from: says.text('An age assessment of 3 November 2025'),
              }),
            ),
            'By whom the date of birth was estimated, and from what; null where it was not.',
          ),
          upn: meaning(says.orNull(says.text('T823432109006')), 'Today’s; null: none, or not known.'),
          noUpnBecause: meaning(says.orNull(says.code(noUpnReasons)), 'Why there is none, where that was told.'),
          registeredUpn: meaning(says.orNull(says.text('M80120000500A')), 'That of the registration, as corrected.'),
          address: says.orNull(says.text('12 Ferry Lane')),
          contact: says.orNull(says.text('Her aunt, 01733 000000')),
        }),
      ),
    ),
    'Null once the personal data was destroyed.',
  ),
  isAddressProtected: meaning(
    says.flag(),
    'Where the child lives is read by nobody in passing: “Not disclosed” stands in its place, here and elsewhere.',
  ),
  mayOpenAddress: meaning(says.flag(), 'Whether whoever asks is one of those who may open it on purpose.'),
  schoolUrn: meaning(says.orNull(says.int(110_003)), 'Of the main roll today; null where the child is on none.'),
  onRollFrom: says.date('2025-09-02'),
  owningService: meaning(says.code(owningServices), 'Today’s.'),
  holders: meaning(
    says.shape('Holders', { services, teams: held, officers, rolls }),
    'Who holds the record, from which day on: behind, and agreed for days to come.',
  ),
  sharings: meaning(says.list(sharing), 'Which other service reads the record as its own, or did, or will.'),
  whereabouts: meaning(
    says.list(whereabouts),
    'In the order of their days; none: nothing was said, so the child is here.',
  ),
  closed: meaning(says.orNull(closed), 'Null while the record is open.'),
  possibleDuplicates: meaning(
    says.list(says.id()),
    'Other children who may be the same one, and of whom nobody has said that they are not: of many with one name the first five.',
  ),
  toldApart: meaning(says.list(says.id()), 'Alike, and looked at: other children, as twins are.'),
  goesOnUnder: meaning(
    says.orNull(says.id()),
    'The record of the same child to which this one leads since two people made them one; null: it leads nowhere.',
  ),
  leadingHere: meaning(
    says.list(says.shape('LeadingHere', { childId: says.id(), since: says.instant() })),
    'Records of the same child that lead to this one, and since when.',
  ),
  destroyed: says.orNull(
    says.shape('Destruction', { on: says.date('2026-03-02'), reason: says.code(destructionReasons) }),
  ),
  revision: meaning(says.int(3), 'Of the record: its ETag.'),
});
export type ChildFound = Saying<typeof childFound>;

/** Opens a child's record. Outside one's service it needs a reason. */
export class FindChild extends Query<Readonly<{ childId: string }>, ChildFound> {
  static readonly act = 'open-a-child';
  static readonly audit = opens<{ childId: string }, ChildFound>(({ childId }) => [childId]);
  static readonly views = ['child-record'];
  static readonly answers = childFound;
}

@QueryHandler(FindChild)
export class FindChildHandler implements IQueryHandler<FindChild, ChildFound> {
  constructor(
    private readonly readModels: ReadModels,
    private readonly sealer: Sealer,
    private readonly clock: Clock,
    private readonly marks: AddressMarks,
    private readonly merged: MergedRecords,
  ) {}

  async execute({ data: { childId }, envelope: { reach, actor } }: FindChild): Promise<ChildFound> {
    const record = await this.readModels.get(childRecord.collection, childId);
    if (!record) throw new NotFound('There is no such child.');
    const [identity = null] = await openedIdentities([record], this.sealer);
    const protection = await this.marks.withholding(childId);
    const { destroyed, revision } = record;
    const alike = alikeTo(record);
    const isTold = (other: string) => !isHidden(reach, other);
    const [possibleDuplicates, toldApart] = [alike.possiblyOne.filter(isTold), alike.toldApart.filter(isTold)];
    const into = await this.merged.all();
    const leading = await this.merged.leadingTo(childId);
    const leadingHere = leading.flatMap(({ childId: from, since }) => (isTold(from) ? [{ childId: from, since }] : []));
    const onRollFrom = registrationOf(record).effectiveOn;
    const today = londonDate(this.clock.now());
    const [owningService, schoolUrn] = [serviceOn(record, today), mainRoll(record, today)];
    /** Who reads under the terms of an audit reads what was told of the days that they name. */
    const isRead = ({ effectiveOn }: Readonly<{ effectiveOn: CivilDate }>) => mayRead(reach, childId, effectiveOn);
    const closed = closedIn(record);
    const closing = closed && isRead(closed) ? closed : null;
    const standing = {
      whereabouts: whereaboutsOf(record)
        .filter(isRead)
        .map(({ id: changeId, data, sealed: { movedTo = null, school = null } }) => {
          return { from: data.from, changeId, value: data.whereabouts, movedTo, school };
        }),
      closed: closing && {
        ...{ closingId: closing.id, ...closing.data },
        ...{ confirmedBy: closing.sealed.confirmedBy ?? null, details: closing.sealed.details ?? null },
      },
    };
    return {
      ...((await openWithin(this.sealer, standing)) as Pick<ChildFound, 'whereabouts' | 'closed'>),
      ...{
        childId,
        identity,
        onRollFrom,
        schoolUrn,
        owningService,
        possibleDuplicates,
        toldApart,
        ...{ goesOnUnder: into.get(childId) ?? null, leadingHere },
        destroyed,
        revision,
      },
      ...{ isAddressProtected: protection.phase === 'protected', mayOpenAddress: mayOpen(protection, actor) },
      holders: holdersOf(record),
      sharings: sharingsOf(record).map(({ givenOn: _, ...each }) => each),
    };
  }
}
