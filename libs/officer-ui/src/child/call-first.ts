import type { CircumstancesFound } from '#contexts/children';
import type { CivilDate } from '#platform/time';
import { recordPath } from '../circumstances/circumstance-paths.ts';
import { professionalsNow } from '../circumstances/professionals-seen.ts';
import { keptFromThem, peopleAround, type PersonAround } from '../circumstances/people-around.ts';
import { calledWith, whoIsAsked } from '../circumstances/who-is-asked.ts';
import { languageOf, mustNotLearn, reachedBy, toldOf } from '../words/people-around-words.ts';
import { professionalRoleWords } from '../words/professionals-words.ts';
import { row, type Row, type Shown } from '../words/wording.ts';

/** Whom to call first, and whom nobody is to contact: for whoever has a child's page before them and the telephone in hand. */
export function callFirst(found: CircumstancesFound, today: CivilDate, contact: Shown<string | null>) {
  const known = peopleAround(found, today).filter(({ presence, since }) => presence !== 'died' && since <= today);
  const asked = whoIsAsked(found, today);
  const people = known.filter(({ presence }) => presence === 'around');
  const called = people.filter(({ callOrder }) => callOrder !== null);
  const first = called.filter(({ callOrder }) => callOrder === called[0]!.callOrder);
  const professionals = professionalsNow(found, today).toSorted((a, b) => Number(b.lead) - Number(a.lead));
  const shown = professionals.filter((each) => each.lead || each.role === 'social-worker');
  const rows = [
    ...first.flatMap((person) => callRows(person, keptFromThem(known, person.subjectId), asked.ofDecisions(person))),
    // Of whoever is gone, too: that one comes back is what it is about.
    ...known.flatMap((person) =>
      row('Do not contact', person.notToContactBecause && `${calledWith(person)}. ${person.notToContactBecause}`),
    ),
  ];
  return {
    rows: [
      ...asked.rows,
      ...(rows.length > 0 ? rows : nobody(people.length === 0 ? row('As it was registered', contact) : [])),
      ...shown.flatMap((each) => [
        ...row(professionalRoleWords[each.role], each.lead ? `${each.name}, the lead` : each.name),
        ...reachedBy(each),
      ]),
    ],
    all: {
      text: people.length === 0 ? 'People around the child' : `All people (${people.length})`,
      href: `${recordPath(found.childId)}#people`,
    },
  };
}

/** Before anybody is recorded one calls whom the registration named. */
const nobody = (registered: readonly Row[]): readonly Row[] =>
  registered.length > 0 ? registered : row('To call', 'Nobody is recorded yet');

const callRows = (person: PersonAround, kept: readonly string[], ofDecisions: string | null): readonly Row[] => [
  ...row('Name', calledWith(person)),
  ...reachedBy(person),
  ...row('Before calling', person.callAdvice),
  ...row('Language', languageOf(person)),
  ...(person.told === 'everything' ? [] : row('May be told', toldOf(person))),
  ...row('Of decisions', ofDecisions),
  ...kept.flatMap((name) => row('Careful', mustNotLearn(name))),
];
