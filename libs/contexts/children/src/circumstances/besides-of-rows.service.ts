import { Injectable } from '@nestjs/common';
import { checkedRequest } from '#nest/web';
import { subjectOf, type CommandEnvelope, type Facts } from '#platform/event-sourcing';
import { saysNotDisclosed, Sealer, type SealedAt } from '#platform/privacy';
import type { CivilDate } from '#platform/time';
import { londonDate } from '#platform/time';
import { OtherSystems } from '../asks/other-systems.ts';
import type { Child } from '../child/child.ts';
import type { BesidesOfRow, ChildOfRow } from '../child/row-compared.ts';
import { ChildSearch } from '../search-index/child-search.service.ts';
import { addressAgainst, characteristicsAgainst, personAgainst } from './besides-against-what-stands.ts';
import { ChangeCharacteristicsRequest } from './characteristics/change-characteristics.request.ts';
import { ChangeCharacteristics, changeCharacteristics } from './characteristics/change-characteristics.ts';
import type { CircumstancesEvent } from './circumstances.events.ts';
import type { Circumstances } from './circumstances.ts';
import { refuseBeforeBirth } from './days-against-birth.ts';
import { numbersOfRow, type NumbersOfRow } from './numbers-of-row.service.ts';
import type { LivesCompared, Part } from './lives-compared.ts';
import { joined, toldOrWhy } from './part-of-row.service.ts';
import { ChangePersonAroundRequest } from './people-around/change-person-around.request.ts';
import { ChangePersonAround, changePersonAround } from './people-around/change-person-around.ts';
import { isOfRegistration, registeredFrom } from './registered-from.ts';
import { standsOpened } from './stands-opened.service.ts';

const NO_FACTS = [] as unknown as Facts<CircumstancesEvent>;
const CHARACTERISTICS = { from: 'characteristicsFrom' };
const PERSON = { name: 'personName', kinship: 'personKinship', telephone: 'personTelephone', from: 'personName' };

type OnRecord = Readonly<{
  child: Child;
  circumstances: Circumstances;
  bornOn: CivilDate | null;
  envelope: CommandEnvelope;
}>;
type OfType<T extends CircumstancesEvent['type']> = Extract<Circumstances[number], { type: T }>;

/**
 * Characteristics, numbers of other systems and the first person to contact, as rows of a list say them, held against what stands. What is
 * on record is never written over: it is named, and a person says it. Where a child lives is opened as it is shown to anybody, so that
 * of a protected one nothing is learnt by what a list guesses.
 */
@Injectable()
export class BesidesOfRows {
  constructor(
    private readonly sealer: Sealer,
    private readonly systems: OtherSystems,
    private readonly search: ChildSearch,
  ) {}

  async ofNew(
    { characteristics, numbers, person }: BesidesOfRow,
    { dateOfBirth, on }: Readonly<{ dateOfBirth: CivilDate | null; on: CivilDate }>,
  ): Promise<LivesCompared> {
    const notBefore = (told: Readonly<{ from: CivilDate }>) => refuseBeforeBirth(told, dateOfBirth);
    return joined(
      characteristics ? await this.#characteristics(characteristics, notBefore) : {},
      await numbersOfRow(numbers, { systems: this.systems.all, on, stands: [], decide: notBefore }),
      person ? await this.#person(person, on, notBefore) : {},
    );
  }

  async onRecord(childId: string, row: ChildOfRow, known: OnRecord): Promise<LivesCompared> {
    const { characteristics = null, numbers = [], person = null } = row.besides ?? {};
    const on = londonDate(known.envelope.receivedAt);
    return joined(
      characteristics ? await this.#characteristicsOnRecord(childId, characteristics, known) : {},
      numbers.length > 0 ? await this.#numbersOnRecord(childId, numbers, on, known) : {},
      person ? await this.#personOnRecord(childId, person, on, known) : {},
      row.address !== null || row.contact !== null ? await this.#addressOnRecord(row, on, known) : {},
    );
  }

  async #characteristicsOnRecord(
    childId: string,
    said: NonNullable<BesidesOfRow['characteristics']>,
    { child, circumstances, bornOn, envelope }: OnRecord,
  ): Promise<Part> {
    const standing = { circumstances, child };
    const stands = await standsOpened('CharacteristicsChanged', { from: said.from }, standing, this.sealer);
    const { told, differs } = characteristicsAgainst(said, stands);
    if (told === null) return { differs };
    const part = await this.#characteristics(told, (asked) =>
      changeCharacteristics(
        new ChangeCharacteristics({ childId, ...asked }, envelope),
        ...([circumstances, NO_FACTS, child, bornOn, stands] as const),
      ),
    );
    return joined(part, { differs });
  }

  async #numbersOnRecord(
    childId: string,
    numbers: BesidesOfRow['numbers'],
    on: CivilDate,
    { child, circumstances }: OnRecord,
  ): Promise<Part> {
    const opened = await this.#opened(
      latest(circumstances, 'OtherNumberChanged', on).map(({ sealed }) => sealed.number),
    );
    const stands = opened as NumbersOfRow['stands'];
    const has = (number: Readonly<{ system: string; value: string }>) => this.search.index.hasNumber(childId, number);
    const isClosed = child.phase === 'registered' && child.closed !== null;
    if (isClosed) return { differs: ['otherNumber'] };
    return numbersOfRow(numbers, { systems: this.systems.all, on, stands, has });
  }

  async #personOnRecord(
    childId: string,
    said: NonNullable<BesidesOfRow['person']>,
    on: CivilDate,
    { child, circumstances, bornOn, envelope }: OnRecord,
  ): Promise<Part> {
    const around = latest(circumstances, 'PersonAroundChanged', on).map(({ sealed }) => sealed.person);
    const isResponsibilityTold = circumstances.some(({ type }) => type === 'ParentalResponsibilityChanged');
    const differs = personAgainst(said, await this.#opened(around), isResponsibilityTold);
    if (differs !== null) return { differs };
    return this.#person(said, on, (told) =>
      changePersonAround(
        new ChangePersonAround({ childId, ...told }, envelope),
        ...([circumstances, NO_FACTS, child, bornOn] as const),
      ),
    );
  }

  async #addressOnRecord(row: ChildOfRow, on: CivilDate, { child, circumstances }: OnRecord): Promise<Part> {
    if (child.phase !== 'registered') return {};
    const { address = null, contact = null } = child.registration.sealed as Readonly<Record<string, SealedAt | null>>;
    const moved = circumstances.findLast(
      (fact): fact is OfType<'AddressesChanged'> => fact.type === 'AddressesChanged' && fact.data.from <= on,
    );
    // What was told of days before the registration is no more where the child lives, once that says where.
    const isRegistered = isOfRegistration(registeredFrom('AddressesChanged', child), on, moved?.data.from ?? null);
    const sealed = [moved && !isRegistered ? moved.sealed.lines : address, contact];
    const [lives, reached] = await this.sealer
      .openOrLost(sealed.flatMap((each) => each ?? []) as SealedAt[])
      .then((opened) => sealed.map((each) => (each ? opened[sealed.filter(Boolean).indexOf(each)] : null)));
    if (saysNotDisclosed(lives) || saysNotDisclosed(reached)) return {};
    return addressAgainst(row, { lives, contact: reached });
  }

  async #opened(sealed: readonly unknown[]): Promise<readonly unknown[]> {
    return this.sealer.openOrLost(sealed as readonly SealedAt[]);
  }

  #characteristics = (
    { from, ...said }: NonNullable<BesidesOfRow['characteristics']>,
    decide: (told: Omit<ChangeCharacteristics['data'], 'childId'>) => unknown,
  ): Promise<Part> => {
    const given = Object.fromEntries(Object.entries(said).filter(([, each]) => each !== null));
    return toldOrWhy(
      ...(['characteristics', CHARACTERISTICS] as const),
      () => checkedRequest(ChangeCharacteristicsRequest, { ...given, from }),
      decide,
    );
  };

  /** Whoever is told first may be told of education, as whoever has parental responsibility may; more a person says. */
  async #person(
    { hasResponsibility, ...said }: NonNullable<BesidesOfRow['person']>,
    from: CivilDate,
    decide: (told: Omit<ChangePersonAround['data'], 'childId'>) => unknown,
  ): Promise<Part> {
    const callOrder = said.telephone === null ? null : 1;
    const given = { ...said, livesWithChild: false, told: 'education', from };
    const part = await toldOrWhy(
      ...(['person', PERSON] as const),
      () =>
        checkedRequest(ChangePersonAroundRequest, {
          ...given,
          ...(said.telephone === null ? { telephone: undefined } : { callOrder }),
        }),
      decide as (told: object) => unknown,
    );
    const told = part.tells?.person;
    return told ? { tells: { ...part.tells!, person: { told: told as never, hasResponsibility } } } : part;
  }
}

/** Of each of several, what was told of it last by the day. */
function latest<T extends CircumstancesEvent['type']>(
  circumstances: Circumstances,
  type: T,
  on: CivilDate,
): readonly OfType<T>[] {
  const last = new Map<string | null, OfType<T>>();
  for (const fact of circumstances)
    if (fact.type === type && fact.data.from <= on) last.set(subjectOf(fact) as string | null, fact as OfType<T>);
  return [...last.values()];
}
