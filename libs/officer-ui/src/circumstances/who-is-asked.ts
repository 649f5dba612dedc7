import type { CircumstancesFound } from '#contexts/children';
import type { CivilDate } from '#platform/time';
import { addDays, anniversary } from '#statutory-rules';
import { COUNCIL_BY_ORDER, kinshipWords, toldWords } from '../words/people-around-words.ts';
import { dayWords } from '../words/times.ts';
import { isClosed, row, rowOf, type Row } from '../words/wording.ts';
import { CANNOT_BE_SAID, sinceWords } from './own-say-by-law.ts';
import { peopleAround, type PersonAround } from './people-around.ts';

type Found = Pick<CircumstancesFound, 'people' | 'responsibilities' | 'ownSayBegins' | 'ownSays'>;

/** Whom to ask, invite and write to on a day; and what of decisions somebody around the child may be told, once they are the young person’s. */
export type WhoIsAsked = Readonly<{
  rows: readonly Row[];
  /** Null: nothing besides what stands with the person. */
  ofDecisions: (person: PersonAround) => string | null;
}>;

const NOTHING_BESIDES = () => null;
const LABEL = 'Ask, invite and write to';
/** Before that, nobody needs to know that it will change. */
const YEARS_BEFORE = 1;
const NOT_OPEN = 'What is recorded of their wish cannot be opened';

export function whoIsAsked(found: Found, on: CivilDate): WhoIsAsked {
  const { on: begins } = found.ownSayBegins;
  if (begins === null) return { rows: row(LABEL, CANNOT_BE_SAID), ofDecisions: NOTHING_BESIDES };
  const people = peopleAround(found, on).filter(({ since }) => since <= on);
  if (on < begins) return { rows: beforeOwnSay(found, people, { on, begins }), ofDecisions: NOTHING_BESIDES };
  const themself = `The young person, ${sinceWords(begins)}`;
  const say = sayOn(found, on);
  const theirs = `Decisions about plan and education are the young person’s ${sinceWords(begins)}`;
  const onlyAsWished = () => `${theirs}: told of them only as the young person wishes`;
  if (say === 'closed') return { rows: rowOf(LABEL, [themself, NOT_OPEN]), ofDecisions: onlyAsWished };
  const others = (say?.others ?? []).map(({ personId }) => personId);
  const wished = sorted(people, others);
  const deciding = (say?.lacking ?? []).map(({ decision, personId }) => {
    const one = people.find((each) => each.subjectId === personId && isReached(each));
    return one
      ? `For ${decision}: ${calledWith(one)}, who decides it; the young person is asked, too`
      : `For ${decision}: whoever decided it is not around the child or not to be contacted. Say who decides it now`;
  });
  const alone =
    say === null
      ? 'Nobody else about plan and education, until a wish of the young person is recorded'
      : 'Nobody else about plan and education';
  const asWell = wished.reached.map((each) => `${calledWith(each)}, as the young person wishes`);
  const beside = [...asWell, ...deciding];
  return {
    rows: [
      ...rowOf(LABEL, [themself, ...(beside.length === 0 ? [alone] : beside)]),
      ...notTo(wished.not),
      ...row('The young person’s wish', say?.wish),
    ],
    ofDecisions: ({ subjectId, told }) => {
      const named = say?.others.find(({ personId }) => personId === subjectId);
      if (told === 'nothing' || say?.lacking.some(({ personId }) => personId === subjectId)) return null;
      if (!named) return onlyAsWished();
      return named.told === 'education' && told === 'everything'
        ? `As the young person wishes: ${toldWords.education.toLowerCase()}`
        : null;
    },
  };
}

/** The last that was told by the day: of an earlier day than that on which the own say begins, too. */
function sayOn({ ownSays }: Found, on: CivilDate) {
  const told = ownSays.findLast(({ from }) => from <= on);
  if (!told) return null;
  const { say } = told.personal;
  return isClosed(say) ? 'closed' : say;
}

const isReached = ({ presence, notToContactBecause, told }: PersonAround): boolean =>
  presence === 'around' && notToContactBecause === null && told !== 'nothing';

/** Whoever is gone or has died is neither. */
function sorted(people: readonly PersonAround[], ids: readonly string[]) {
  const named = people.filter(({ subjectId, presence }) => ids.includes(subjectId) && presence === 'around');
  return { reached: named.filter(isReached), not: named.filter((each) => !isReached(each)) };
}

const notTo = (people: readonly PersonAround[]): readonly Row[] =>
  rowOf(
    'Do not ask, invite or write to',
    people.map(
      (each) => `${calledWith(each)}: ${each.told === 'nothing' ? 'may be told nothing' : 'not to be contacted'}`,
    ),
  );

function beforeOwnSay(
  { responsibilities }: Found,
  people: readonly PersonAround[],
  { on, begins }: Readonly<{ on: CivilDate; begins: CivilDate }>,
): readonly Row[] {
  if (begins > anniversary(on, YEARS_BEFORE)) return [];
  const held = responsibilities.findLast(({ from }) => from <= on)?.personal.holders;
  const holders = held === undefined || isClosed(held) ? { people: [], councilByCareOrder: false } : held;
  const { reached, not } = sorted(people, holders.people);
  const named = [...reached.map(calledWith), ...(holders.councilByCareOrder ? [COUNCIL_BY_ORDER] : [])];
  const who = named.length === 0 ? 'Those with parental responsibility' : named.join('; ');
  return [
    ...rowOf(LABEL, [`${who}, to ${dayWords(addDays(begins, -1))}`, `The young person from ${dayWords(begins)}`]),
    ...notTo(not),
  ];
}

export const calledWith = ({ name, kinship }: PersonAround): string =>
  `${name}, ${kinshipWords[kinship].toLowerCase()}`;
