import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { mayRead, meaning, NotFound, opens, Query, says, type Said, type Saying } from '#platform/gateway';
import type { CivilDate } from '#platform/time';
import type { DataOf, Original, PersonalOf } from '#platform/event-sourcing';
import { openWithin, Sealer, type OpenedOrLost } from '#platform/privacy';
import { ReadModels } from '#platform/read-models';
import {
  addressesChanged,
  careStatusChanged,
  characteristicsChanged,
  examinationChanged,
  healthChanged,
  homeAuthorityChanged,
  namesChanged,
  otherNumberChanged,
  ownSayChanged,
  parentalResponsibilityChanged,
  personAroundChanged,
  professionalChanged,
  senStatusChanged,
  siblingChanged,
  upnChanged,
  type CircumstancesEvent,
} from '../../circumstances/circumstances.events.ts';
import { ownSayBegins } from '../../circumstances/own-say-begins.ts';
import { SiblingsSeen } from './siblings-seen.service.ts';
import { withOneLead } from './one-lead.ts';
import { circumstancesOfChild, heldOf, registeredOf, voidedOf } from './circumstances-of-child.ts';

type Change = Original<CircumstancesEvent>;

/** A part from a day until another, as it is told; what is sealed is opened, or says what became of it. */
export type HeldFrom<E> = Readonly<{
  changeId: string;
  from: CivilDate;
  until: CivilDate | null;
  data: DataOf<E>;
  personal: { readonly [K in keyof PersonalOf<E>]: OpenedOrLost<PersonalOf<E>[K]> };
}>;

/** From the declaration of the change: whoever adds a part says nothing more here. */
const heldShape = <E extends Change>({ type, data, personal }: E): Said<readonly HeldFrom<E>[]> =>
  says.list(
    says.shape(`${type}Held`, {
      ...{ changeId: says.id(), from: says.date(), until: says.orNull(says.date('2026-07-17')) },
      data: says.shape(`${type}Said`, data),
      personal: says.shape(
        `${type}Words`,
        Object.fromEntries(Object.entries(personal).map(([name, part]) => [name, says.opened(part)])),
      ),
    }),
  ) as unknown as Said<readonly HeldFrom<E>[]>;

const circumstancesFound = says.shape('CircumstancesFound', {
  childId: says.id(),
  registered: meaning(
    says.shape('AsRegistered', {
      on: says.date('2025-09-02'),
      givenNames: says.opened(says.text('Amara')),
      familyName: meaning(says.orNull(says.opened(says.text('Okonkwo'))), 'Null: a single name.'),
      address: says.orNull(says.opened(says.text('12 Ferry Lane'))),
      upn: says.orNull(says.opened(says.text('T823432109006'))),
    }),
    'What held from the registration on, until the first change of it.',
  ),
  names: meaning(
    heldShape(namesChanged[0]),
    'In the order of their days; until the first, the name of the registration.',
  ),
  upns: meaning(heldShape(upnChanged[0]), 'In the order of their days; until the first, that of the registration.'),
  otherNumbers: meaning(
    heldShape(otherNumberChanged[0]),
    'By which other systems know the child: of each, under its `subjectId`.',
  ),
  addresses: meaning(
    heldShape(addressesChanged[0]),
    'In the order of their days, behind and ahead; none: nothing was recorded since the registration.',
  ),
  senStatuses: heldShape(senStatusChanged[0]),
  careStatuses: heldShape(careStatusChanged[0]),
  homeAuthorities: heldShape(homeAuthorityChanged[0]),
  people: meaning(
    heldShape(personAroundChanged[0]),
    'Of each person, in the order of the days, under its `subjectId`.',
  ),
  siblings: meaning(
    heldShape(siblingChanged[0]),
    'Of each, under its `subjectId`; nothing of a child from whom the reader is barred, who is protected, or whose data was destroyed.',
  ),
  siblingsCalled: meaning(
    says.list(
      says.shape('SiblingCalled', {
        childId: says.id(),
        givenNames: says.text('Bea'),
        familyName: says.orNull(says.text('Okonkwo')),
      }),
    ),
    'What those are called today whose record the reader may open without saying why.',
  ),
  responsibilities: heldShape(parentalResponsibilityChanged[0]),
  ownSayBegins: meaning(
    says.shape('OwnSayBegins', {
      on: says.orNull(says.date('2026-06-27')),
      isEstimated: says.flag(),
      confirm: meaning(
        says.orNull(says.text('birthday between 1 and 7 September')),
        'Why a person must confirm the day.',
      ),
    }),
    'From which day the young person is asked, invited and written to. Null: it cannot be said yet.',
  ),
  ownSays: meaning(
    heldShape(ownSayChanged[0]),
    'In the order of their days; each holds from the day on which the own say begins at the earliest.',
  ),
  professionals: meaning(
    heldShape(professionalChanged[0]),
    'Of each, under its `subjectId`; at most one is the lead: whoever was named later ended who was it.',
  ),
  health: heldShape(healthChanged[0]),
  examinations: meaning(heldShape(examinationChanged[0]), 'Of each, under its `subjectId`.'),
  characteristics: heldShape(characteristicsChanged[0]),
  voided: meaning(says.int(0), 'How many changes were voided: the line says which, by whom and why.'),
  revision: meaning(says.int(3), 'Of these changes: -1 where there is none.'),
});
export type CircumstancesFound = Saying<typeof circumstancesFound>;

/** Opens how a child lives and learns, from which day on. */
export class FindCircumstances extends Query<Readonly<{ childId: string }>, CircumstancesFound> {
  static readonly act = 'open-a-child';
  static readonly audit = opens<{ childId: string }, CircumstancesFound>(({ childId }) => [childId]);
  static readonly views = ['circumstances'];
  static readonly answers = circumstancesFound;
}

@QueryHandler(FindCircumstances)
export class FindCircumstancesHandler implements IQueryHandler<FindCircumstances, CircumstancesFound> {
  constructor(
    private readonly readModels: ReadModels,
    private readonly sealer: Sealer,
    private readonly siblings: SiblingsSeen,
  ) {}

  async execute({
    data: { childId },
    envelope: { actor, reach, after },
  }: FindCircumstances): Promise<CircumstancesFound> {
    const record = await this.readModels.get(circumstancesOfChild.collection, childId);
    const registration = record && registeredOf(record);
    if (!registration) throw new NotFound('There is no such child.');
    /** Who reads under the terms of an audit reads what was told of the days that they name. */
    const held = <Type extends Change['type']>(type: Type) =>
      heldOf(type, record).flatMap(({ toldOn, ...each }) => (mayRead(reach, childId, toldOn) ? each : []));
    const { givenNames, familyName = null, address = null, upn = null } = registration.sealed;
    const { dateOfBirth = null, birthEstimate = null } = registration.sealed;
    const opened = (await openWithin(this.sealer, {
      childId,
      registered: { on: registration.effectiveOn, givenNames, familyName, address, upn },
      names: held('NamesChanged'),
      upns: held('UpnChanged'),
      otherNumbers: held('OtherNumberChanged'),
      addresses: held('AddressesChanged'),
      senStatuses: held('SenStatusChanged'),
      careStatuses: held('CareStatusChanged'),
      homeAuthorities: held('HomeAuthorityChanged'),
      people: held('PersonAroundChanged'),
      siblings: held('SiblingChanged'),
      siblingsCalled: [],
      responsibilities: held('ParentalResponsibilityChanged'),
      ownSays: held('OwnSayChanged'),
      bornOn: dateOfBirth,
      professionals: held('ProfessionalChanged'),
      health: held('HealthChanged'),
      examinations: held('ExaminationChanged'),
      characteristics: held('CharacteristicsChanged'),
      voided: voidedOf(record).filter((toldOn) => mayRead(reach, childId, toldOn)).length,
      revision: record.revision,
    })) as unknown as Omit<CircumstancesFound, 'ownSayBegins'> & Readonly<{ bornOn: OpenedOrLost<CivilDate> | null }>;
    const seen = await this.siblings.of(opened.siblings, { childId, actor, reach, after });
    const { bornOn, ...found } = opened;
    const begins = ownSayBegins(typeof bornOn === 'string' ? bornOn : null, birthEstimate !== null);
    return { ...found, ...seen, ownSayBegins: begins, professionals: withOneLead(found.professionals) };
  }
}
