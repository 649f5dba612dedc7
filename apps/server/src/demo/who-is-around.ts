import type { CivilDate } from '#platform/time';
import type { SampleCouncil } from './sample-council.ts';

type Person = Readonly<{ name: string; keptFrom?: readonly string[] }> & Readonly<Record<string, unknown>>;
/** The people around a child, whom they are kept from and who has parental responsibility by their names. */
export type Around = Readonly<{ people: readonly Person[]; responsible: readonly string[] }>;

type Recorded = Readonly<{
  people: readonly Readonly<{ data: { subjectId: string }; personal: { person: { name: string } } }>[];
}>;

/** What an officer tells of the people around a child. Whom something is kept from stands before. */
export async function whoIsAround(
  council: SampleCouncil,
  officer: string,
  childId: string,
  { people, responsible }: Around,
  from: CivilDate,
): Promise<void> {
  const record = `/children/${childId}`;
  const numbers = async (names: readonly string[]) => {
    const found = await council.get<Recorded>(officer, `${record}/circumstances`);
    return names.map(
      (name) => found.people.find(({ personal }) => personal.person.name === name)?.data.subjectId ?? name,
    );
  };
  for (const { keptFrom = [], ...person } of people)
    await council.post(officer, `${record}/people`, { ...person, keptFrom: await numbers(keptFrom), from });
  await council.post(officer, `${record}/parental-responsibilities`, { holders: await numbers(responsible), from });
}

const person = (name: string, kinship: string, more: object): Person => ({
  ...{ name, kinship, told: 'everything', livesWithChild: false, ...more },
});

export const withHerMother: Around = {
  people: [
    person('Lena Whyte', 'mother', {
      ...{ livesWithChild: true, callOrder: 1, telephone: '01632 960 003' },
      callAdvice: 'Before 3pm, or text first',
    }),
    person('Carmen Delgado', 'grandparent', {
      ...{ callOrder: 2, telephone: '01632 960 013', told: 'education', address: '2 Sluice Row, Fenmarch' },
      ...{ language: 'Spanish', interpreter: true },
    }),
  ],
  responsible: ['Lena Whyte'],
};

/** His mother sees him where the social worker is there, and is not to learn where he lives. */
export const withHisAunt: Around = {
  people: [
    person('Grace Abara', 'mother', {
      ...{ told: 'education', toldBecause: 'The interim care order' },
      notToContactBecause: 'Only through the social worker, as the interim care order says.',
    }),
    person('Temi Abara', 'foster-carer', {
      ...{ livesWithChild: true, callOrder: 1, telephone: '01632 960 004', email: 't.abara@home.example' },
      ...{ told: 'education', keptFrom: ['Grace Abara'] },
    }),
  ],
  responsible: ['Grace Abara', 'council'],
};

export const betweenTwoHomes: Around = {
  people: [
    person('Alan Thurlow', 'father', { livesWithChild: true, callOrder: 1, telephone: '01632 960 005' }),
    person('Maren Thurlow', 'mother', {
      ...{ callOrder: 2, telephone: '01632 960 015', address: 'Flat 3, 60 Station Road, Fenmarch' },
    }),
  ],
  responsible: ['Alan Thurlow', 'Maren Thurlow'],
};
