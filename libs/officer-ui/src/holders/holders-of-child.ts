import { FindChild } from '#contexts/children';
import { FindColleagues } from '#contexts/people';
import { childAtAGlance } from '../child/child-at-a-glance.ts';
import type { FormRecord, Visit } from '../forms/form-declaration.ts';
import { ofChildsRecord, onLine } from '../forms/form-records.ts';
import { sharingWords, standing } from '../sharing/sharing-words.ts';
import { askedAbout, calledName } from '../words/children-words.ts';
import { services } from '../words/children-words.ts';
import { CASEWORK, servicesOfRoles } from '../words/casework.ts';
import { teamWords } from '../words/people.ts';
import { dayWords } from '../words/times.ts';
import { NAME_NOT_KNOWN, type Names, type OfficerNamed } from '../words/wording.ts';

type Held<T> = readonly Readonly<{ from: string; value: T }>[];

/** Of two changes from the same day the earlier never held. */
export const said = <T>(held: Held<T>, words: (value: T) => string): readonly string[] =>
  held
    .filter(({ from }, n) => held[n + 1]?.from !== from)
    .map(({ from, value }) => `From ${dayWords(from as never)}: ${words(value)}`);

/** The child, and who has the record from which day on, in words: what is agreed for a coming day too. */
export async function holdersOfChild(visit: Visit) {
  const { ids, ask, sender, today } = visit;
  const { childId } = ids as { childId: string };
  const child = await ask(FindChild, { childId });
  const { identity, holders, sharings, revision } = child;
  const names = await withColleagues(
    visit,
    holders.officers.flatMap(({ value }) => value ?? []),
  );
  const officerWords = (id: string | null) =>
    id === null ? 'nobody' : id === sender.actor.id ? 'you' : (names.person?.(id) ?? NAME_NOT_KNOWN);
  return {
    ...{ childId, revision },
    name: calledName(identity) ?? 'A child whose personal data was destroyed',
    who: askedAbout(identity),
    ...{
      me: sender.actor.id,
      actor: sender.actor,
      names,
      holders,
      officerWords,
      glance: childAtAGlance(child, today, names),
    },
    /** Whose officers may have the child: of those that hold the record, held it or will. With which it is shared only read it. */
    servicesThen: holders.services.map(({ value }) => value),
    services: said(holders.services, (service) => services[service]),
    shared: standing(sharings, today).map(
      (each) => `Shared ${sharingWords(each, today)}: no longer once another service has the record`,
    ),
    teams: said(holders.teams, (team) => (team === null ? 'no team' : teamWords(team))),
    officers: said(holders.officers, officerWords),
    rolls: holders.rolls,
  };
}

/**
 * Who works here by the register of people comes before whom the sign-in’s list knows.
 * @param named who is to be named whatever they are now
 */
export async function withColleagues(
  { ask, names }: Pick<Visit, 'ask' | 'names'>,
  named: readonly string[] = [],
): Promise<Names> {
  const officers = new Map((names.officers ?? []).map((each): [string, OfficerNamed] => [each.id, each]));
  const { items } = await ask(FindColleagues, { roles: CASEWORK, staffIds: [...officers.keys(), ...named] });
  const called = new Map(items.map(({ staffId, name }) => [staffId, name]));
  for (const { staffId, name, roles } of items)
    if (roles.some((role) => CASEWORK.includes(role)))
      officers.set(staffId, { id: staffId, name, services: servicesOfRoles(roles) });
    else officers.delete(staffId);
  return {
    ...names,
    person: (id) => called.get(id) ?? names.person?.(id),
    officers: [...officers.values()],
  };
}

export type ChildHeld = Awaited<ReturnType<typeof holdersOfChild>>;

/** Who has a child, for every form about it. */
export const childHeld = <Seen extends ChildHeld>(
  see: (visit: Visit) => Promise<Seen>,
  template?: string,
): FormRecord<Seen> =>
  onLine({
    ...{ shows: [FindChild, FindColleagues], see, ...(template !== undefined && { template }) },
    concerns: ofChildsRecord,
  });
