import type { SealedAt } from '#platform/privacy';
import type { CivilDate } from '#platform/time';
import type { Child } from '../child/child.ts';
import type { Stands } from './dated-part.ts';
import type { Circumstances } from './circumstances.ts';
import { isOfRegistration, registeredFrom } from './registered-from.ts';

type Change = Circumstances[number];
type Told = Readonly<{ subjectId?: string; from: CivilDate }>;

/** What of a part stands on the day from which it is told anew: what is to be opened of it, and what it says then. */
export type StandingPart = Readonly<{
  sealed: readonly SealedAt[];
  /** @param opened in the order of what is sealed */
  as: (opened: readonly unknown[]) => Stands;
}>;

/** Null where nothing is told of that day, or the registration says it in words of its own. */
export function standingPart(
  type: Change['type'],
  told: Told,
  { circumstances, child }: Readonly<{ circumstances: Circumstances; child: Child }>,
): StandingPart | null {
  const last = circumstances.findLast(
    (fact) => fact.type === type && subjectIn(fact) === told.subjectId && fact.data.from <= told.from,
  );
  if (!isOfRegistration(registeredFrom(type, child), told.from, last?.data.from ?? null)) return stood(last);
  return type === 'NamesChanged' ? registeredName(child) : null;
}

const subjectIn = ({ data }: Change): string | undefined => (data as Readonly<{ subjectId?: string }>).subjectId;

function stood(fact: Change | undefined): StandingPart | null {
  if (!fact) return null;
  const { from: _, ...data } = fact.data;
  const parts = Object.entries(fact.sealed).filter(([part]) => !BESIDE.has(part));
  return {
    sealed: parts.map(([, sealed]) => sealed as SealedAt),
    as: (opened) => ({ data, personal: Object.fromEntries(parts.map(([part], n) => [part, opened[n]])) }),
  };
}

/** Why it was told, though it was asked about, and of which file it was taken, is no part of it. */
const BESIDE: ReadonlySet<string> = new Set(['confirmedBecause', 'confirmedReasons', 'rules', 'takenFrom']);

function registeredName(child: Child): StandingPart | null {
  if (child.phase !== 'registered') return null;
  const { givenNames, familyName } = child.registration.sealed;
  return {
    sealed: [givenNames, familyName].flatMap((part) => part ?? []) as readonly SealedAt[],
    as: ([given, family = null]) => ({
      data: {},
      personal: { names: { givenNames: given, familyName: family, knownAsGivenNames: null, knownAsFamilyName: null } },
    }),
  };
}
