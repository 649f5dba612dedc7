import { FindEstablishments } from '#contexts/establishments';
import { FindPerson, type GrantShown, type PersonFound } from '#contexts/people';
import { NotFound } from '#platform/gateway';
import type { FormRecord, Visit } from '../forms/form-declaration.ts';
import { schoolsShown } from '../schools/school-field.ts';
import { momentWords } from '../words/times.ts';
import { destructionRows } from './details-words.ts';
import type { Names } from '../words/wording.ts';
import { calledPerson, grantRows, grantTitle } from './grant-words.ts';
import { someoneWords } from './someone-words.ts';
import { personPath } from './person-path.ts';
import { reachOf, reachShown, type Reach } from './reach-of-grant.ts';
import { withSchools } from './with-schools.ts';

export type PersonSeen = Readonly<{
  person: PersonFound;
  names: Names;
  rows: ReturnType<typeof grantRows>;
  heading: string;
}>;
export type GrantSeen = PersonSeen & Readonly<{ grant: GrantShown }>;

async function personOf({ ids, ask, names }: Visit): Promise<PersonSeen> {
  const person = await ask(FindPerson, { staffId: ids['staffId']! });
  const named = await withSchools(person.grants, names, (urns) => ask(FindEstablishments, urns));
  return { person, names: named, rows: [], heading: '' };
}

async function grantOf(visit: Visit): Promise<GrantSeen> {
  const seen = await personOf(visit);
  const grant = seen.person.grants.find(({ grantId }) => grantId === visit.ids['grantId']);
  if (!grant) throw new NotFound('Nothing of this kind was given to this person.');
  return { ...seen, grant, rows: grantRows(grant, seen.person, seen.names), heading: grantTitle(grant, seen.names) };
}

async function destructionOf(visit: Visit): Promise<PersonSeen> {
  const seen = await personOf(visit);
  const { destruction } = seen.person;
  if (!destruction || destruction.done) throw new NotFound('Nothing of this kind waits to be confirmed.');
  return {
    ...seen,
    rows: destructionRows(destruction, seen.person, seen.names),
    heading: 'Their details are to be destroyed',
  };
}

/** What was done with what was given, since somebody opened the form. */
const given = ({ person, names }: PersonSeen, since: string) =>
  person.grants.flatMap((grant) =>
    [
      [grant.given, 'gave'] as const,
      [grant.decided, grant.standing === 'declined' ? 'declined' : 'confirmed'] as const,
      ...grant.endings.map((ending) => [ending, 'ended'] as const),
    ].flatMap(([done, did]) =>
      done !== null && done.at > since
        ? [
            {
              who: someoneWords(done.by, names),
              when: momentWords(done.at),
              did,
              title: grantTitle(grant, names),
              reason: null,
              rows: [],
            },
          ]
        : [],
    ),
  );

const over = <Seen extends PersonSeen>(see: (visit: Visit) => Promise<Seen>): FormRecord<Seen> => ({
  shows: [FindPerson, ...schoolsShown],
  see,
  told: ({ person }) => ({
    caption: calledPerson(person),
    back: { text: `Back to ${calledPerson(person)}`, href: personPath(person.staffId) },
  }),
  asSeen: ({ person }) => person.revision,
  meanwhile: async (visit, since) => given(await see(visit), since),
});

/** What a form about a person on the register is over, and one about something that was given to them. */
export const personRecord = over(personOf);
export const grantRecord = { ...over(grantOf), template: 'people/grant-seen.njk' };
/** What was given, for whoever lets it hold or not: with what it reaches. */
export const grantToDecide: FormRecord<GrantSeen & Reach> = {
  ...over(async (visit) => {
    const seen = await grantOf(visit);
    return { ...seen, ...(await reachOf(seen.grant, visit)) };
  }),
  ...{ shows: reachShown, template: 'people/grant-to-decide.njk' },
};
export const destructionRecord = { ...over(destructionOf), template: 'people/grant-seen.njk' };
