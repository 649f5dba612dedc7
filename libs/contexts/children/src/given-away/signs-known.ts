import type { CivilDate } from '#platform/time';
import type { Protection } from '../protection/protection.ts';
import { namesIn, type Named, type NamesTold } from '../circumstances/names-told.ts';
import { signsOfAddress, signsOfLine, signsWithin, type AddressLine } from './address-signs.ts';
import { bornOn, email, numberOf, telephone, telephonesIn, upn } from './figure-signs.ts';
import type { GivenAway, Sign, SignOf } from './given-away.ts';
import { anyOf, inOrder, namesWithin, wordsToFind, wordsWritten } from './word-signs.ts';

type Reached = Readonly<{ name: string; telephone?: string | null; email?: string | null }>;

/** All that is on record of who a child is and where it may be found, of today and of days behind, opened. */
export type KnownOfChild = Readonly<{
  names: readonly (Named | NamesTold)[];
  births: readonly CivilDate[];
  upns: readonly string[];
  /** By which other systems know the child. */
  numbers: readonly string[];
  /** In one piece, as somebody wrote them, and line by line. */
  addresses: readonly string[];
  lines: readonly AddressLine[];
  /** How the school said that it reaches the family. */
  contacts: readonly string[];
  people: readonly (Reached & Readonly<{ address?: string | null }>)[];
  professionals: readonly (Reached & Readonly<{ organisation?: string | null }>)[];
  satAt: readonly string[];
  careAuthorities: readonly string[];
  /** The school where the child moved to. The place itself is an authority or a country: of that, as of a town, nothing is said. */
  schoolsThere: readonly string[];
  /** What was written of a closing. */
  closings: readonly string[];
}>;

/** What to look for in a text; of a protected address also what is said to betray it. */
export function signsKnown(known: KnownOfChild, protection: Protection): readonly SignOf[] {
  const isProtected = protection.phase === 'protected';
  const betrays = (by: Extract<Protection, { phase: 'protected' }>['betrayedBy'][number]) =>
    isProtected && protection.betrayedBy.includes(by);
  const asked = (kind: GivenAway, sign: Sign): SignOf => ({ kind, sign, isUndisclosed: false });

  const all = known.names.flatMap((each) => ('knownAsGivenNames' in each ? namesIn(each) : [each]));
  const first = wordsIn(all.map(({ givenNames }) => givenNames));
  const family = without(wordsIn(all.flatMap(({ familyName }) => familyName ?? [])), first);
  const around = without(
    wordsIn([...known.people.map(({ name }) => name), ...known.contacts.flatMap(namesWithin)]),
    first,
    family,
  );
  const workers = without(wordsIn(known.professionals.map(({ name }) => name)), first, family, around);

  const places = [
    ...[...known.addresses, ...known.people.flatMap(({ address }) => address ?? [])].flatMap(signsOfAddress),
    ...known.lines.flatMap(signsOfLine),
    ...[...known.contacts, ...known.closings].flatMap(signsWithin),
  ];
  const where = places.map((each) => ({ ...each, isUndisclosed: isProtected }));
  const reached = (of: readonly Reached[], isUndisclosed: boolean) =>
    of.flatMap(({ telephone: called, email: written }): readonly SignOf[] => [
      ...(called ? [{ kind: 'phone' as const, sign: telephone(called), isUndisclosed }] : []),
      ...(written ? [{ kind: 'email' as const, sign: email(written), isUndisclosed }] : []),
    ]);
  const betraying = (names: readonly string[]) =>
    names.map((each): SignOf => ({ kind: 'place', sign: inOrder(wordsWritten(each)), isUndisclosed: true }));

  return [
    ...[asked('first-name', anyOf(first)), asked('family-name', anyOf(family))],
    ...known.births.map((each) => asked('birth', bornOn(each))),
    ...known.upns.map((each) => asked('upn', upn(each))),
    ...known.numbers.map((each) => asked('number', numberOf(each))),
    ...where,
    ...known.contacts
      .filter((each) => telephonesIn(each).length > 0)
      .map((each) => ({ ...asked('phone', telephone(each)), isUndisclosed: isProtected })),
    ...reached(known.people, betrays('telephones')),
    ...reached(known.professionals, betrays('professionals')),
    ...[asked('around', anyOf(around)), asked('worker', anyOf(workers))],
    ...(isProtected ? betraying(known.schoolsThere) : []),
    ...(betrays('professionals')
      ? betraying(known.professionals.flatMap(({ organisation }) => organisation ?? []))
      : []),
    ...(betrays('examination-places') ? betraying(known.satAt) : []),
    ...(betrays('care-authority') ? betraying(known.careAuthorities) : []),
  ];
}

const wordsIn = (names: readonly string[]): ReadonlySet<string> =>
  new Set(names.flatMap((name) => [...wordsToFind(name)]));

/** A mother of the child’s own name is told of once, as the child’s. */
const without = (words: ReadonlySet<string>, ...told: readonly ReadonlySet<string>[]): ReadonlySet<string> =>
  new Set([...words].filter((word) => !told.some((each) => each.has(word))));
