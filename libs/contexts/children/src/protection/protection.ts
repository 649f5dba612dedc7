import { refusals, stream, type Fact } from '#platform/event-sourcing';
import { londonDate, type CivilDate, type Instant } from '#platform/time';
import { isOpenedBySomebody } from './named-by-all.ts';
import { protectionEvents, type Betrayal, type ProtectionEvent } from './protection.events.ts';

type Told<Type> = Extract<Fact<ProtectionEvent>, { readonly type: Type }>;

/** Whom outside it was told, and until when they may keep it; null: they keep it no longer. */
export type Release = Readonly<{ told: Told<'AddressReleased'>; until: CivilDate | null }>;

/** Whether a child’s address is not to be known now, by whom it may be opened, and what waits for a second person. */
export type Protection =
  | { phase: 'open' }
  | Readonly<{
      phase: 'protected';
      openTo: readonly string[];
      betrayedBy: readonly Betrayal[];
      /** What stands of the mark: as it was set, or changed last. */
      stated: Told<'AddressProtected' | 'AddressProtectionChanged'>;
      releases: readonly Release[];
      asked: Told<'LiftingAsked'> | null;
    }>;
export type Protected = Extract<Protection, { phase: 'protected' }>;

/** Apart from what it protects: nobody who works on the one waits for the other, and whoever reads the one reads all of the other. */
export const protectionStream = stream<Protection, ProtectionEvent, 'childId'>({
  category: 'protection',
  events: protectionEvents,
  about: ['childId'],
  initial: { phase: 'open' },

  evolve(protection, fact) {
    if (fact.type === 'AddressProtected') return { phase: 'protected', ...markOf(fact), releases: [], asked: null };
    if (protection.phase === 'open') return protection;
    switch (fact.type) {
      case 'AddressProtectionChanged':
        return { ...protection, ...markOf(fact) };
      case 'AddressReleased':
        return { ...protection, releases: [...protection.releases, { told: fact, until: fact.data.until }] };
      case 'AddressReleaseSettled':
        return { ...protection, releases: protection.releases.map((each) => settledBy(fact, each)) };
      case 'LiftingAsked':
        return { ...protection, asked: fact };
      case 'LiftingDeclined':
        return { ...protection, asked: null };
      case 'AddressProtectionLifted':
        return { phase: 'open' };
    }
  },
});

const settledBy = ({ data }: Told<'AddressReleaseSettled'>, release: Release): Release =>
  data.releaseId === release.told.id ? { ...release, until: data.until ?? null } : release;

const markOf = (stated: Protected['stated']) => ({
  ...{ openTo: stated.data.openTo, betrayedBy: stated.data.betrayedBy, stated },
});

export type By = Readonly<{ id: string; onBehalfOf: string | null }>;

/** Named in person: whoever acts for one of them is not one of them. */
export const mayOpen = (protection: Protection, { id }: Pick<By, 'id'>): boolean =>
  protection.phase === 'protected' && protection.openTo.includes(id);

const refusal = refusals({
  'not-protected': 'This child’s address is not protected.',
  'not-named': 'Only those who may open the address do this. Ask one of them.',
  'not-asked': 'Nobody asks for this to be lifted any more, or somebody asked anew. Look again.',
  'two-at-least':
    'Name at least one other person who may open the address: with you alone nobody could while you are away.',
  'until-today-or-later': 'The day until which they may keep it is in the past: give today or a later one.',
  'could-not-open':
    'Somebody who is named could not open this child’s record at all: by what they do here, or since they are barred from it. Name people who could.',
  'named-by-both':
    'Another record of this child is protected, too, and nobody whom you name here may open that one and could: nobody could open either. Name somebody who may, have somebody named there, or part the two records first.',
});

/** @throws Refusal */
export function whileProtected(protection: Protection): Protected {
  if (protection.phase === 'open') throw refusal('not-protected');
  return protection;
}

/** @throws Refusal */
export function namedIn(protection: Protection, by: By): Protected {
  const standing = whileProtected(protection);
  if (!mayOpen(standing, by)) throw refusal('not-named');
  return standing;
}

/**
 * What waits for a second person.
 * @throws Refusal
 */
export function waitingLifting(protection: Protection, askedId: string): NonNullable<Protected['asked']> {
  const { asked } = whileProtected(protection);
  if (asked?.id !== askedId) throw refusal('not-asked');
  return asked;
}

/** Whoever acts for another is that other, too. */
export const isBy = ({ id, onBehalfOf }: By, people: readonly string[]): boolean =>
  people.includes(id) || (onBehalfOf !== null && people.includes(onBehalfOf));

/** Whether one of these is named in person, or nobody who is named could open it any more: then somebody else has to say so. */
export const isOfNamed = (named: readonly string[], people: readonly string[], could: Could): boolean =>
  people.some((id) => named.includes(id)) || !named.some((id) => could.has(id));

/** Whom one may name: those who could open it once they are named. */
export type Could = ReadonlySet<string>;

/**
 * Each once. Whoever was named before and could not open it any more may stay named; but one of two they are not.
 * @param before who is named already
 * @param elsewhere the marks of other records that are one with this: each opens what both name
 * @throws Refusal somebody new could not open it; nobody but one of those who could is named; nobody is who may open all of it
 */
export function atLeastTwo(
  openTo: readonly string[],
  could: Could,
  before: readonly string[] = [],
  elsewhere: readonly Protection[] = [],
): readonly string[] {
  const named = [...new Set(openTo)];
  if (named.some((id) => !could.has(id) && !before.includes(id))) throw refusal('could-not-open', 'openTo');
  if (named.filter((id) => could.has(id)).length < 2) throw refusal('two-at-least', 'openTo');
  if (!isOpenedBySomebody([...elsewhere, { phase: 'protected', openTo: named }], could))
    throw refusal('named-by-both', 'openTo');
  return named;
}

/** @throws Refusal */
export function untilTodayOrLater(until: CivilDate, now: Instant): void {
  if (until < londonDate(now)) throw refusal('until-today-or-later', 'until');
}
