import { FindChild } from '#contexts/children';
import type { FormRecord, Visit } from '../forms/form-declaration.ts';
import { ofChildsRecord, onLine } from '../forms/form-records.ts';
import { calledName } from '../words/children-words.ts';
import { services } from '../words/children-words.ts';
import { teamWords } from '../words/people.ts';
import { dayWords } from '../words/times.ts';

type Held<T> = readonly Readonly<{ from: string; value: T }>[];

/** The child, and who has the record from which day on, in words: what is agreed for a coming day too. */
export async function holdersOfChild({ ids, ask, sender, names }: Visit) {
  const { childId } = ids as { childId: string };
  const { identity, holders, revision } = await ask(FindChild, { childId });
  const officerWords = (id: string | null) =>
    id === null ? 'nobody' : id === sender.actor.id ? 'you' : (names.person?.(id) ?? `the officer ${id}`);
  const said = <T>(held: Held<T>, words: (value: T) => string) =>
    // Of two changes from the same day the earlier never held.
    held
      .filter(({ from }, n) => held[n + 1]?.from !== from)
      .map(({ from, value }) => `From ${dayWords(from as never)}: ${words(value)}`);
  return {
    ...{ childId, revision },
    name: calledName(identity) ?? 'A child whose personal data was destroyed',
    ...{ me: sender.actor.id, names },
    services: said(holders.services, (service) => services[service]),
    teams: said(holders.teams, (team) => (team === null ? 'no team' : teamWords(team))),
    officers: said(holders.officers, officerWords),
  };
}

export type ChildHeld = Awaited<ReturnType<typeof holdersOfChild>>;

/** Who has a child, for every form about it. */
export const childHeld = <Seen extends ChildHeld>(
  see: (visit: Visit) => Promise<Seen>,
  template?: string,
): FormRecord<Seen> =>
  onLine({
    ...{ shows: [FindChild], see, ...(template !== undefined && { template }) },
    concerns: ofChildsRecord,
  });
