import type { CircumstancesFound } from '#contexts/children';
import type { CivilDate } from '#platform/time';
import { addDays, anniversary } from '#statutory-rules';
import { kinshipWords, toldWords } from '../words/people-around-words.ts';
import { dayWords } from '../words/times.ts';
import { isClosed, row, rowOf, type Row } from '../words/wording.ts';
import { CANNOT_BE_SAID, sinceWords } from './own-say-by-law.ts';
import { peopleAround, type PersonAround } from './people-around.ts';

type Found = Pick<CircumstancesFound, 'people' | 'responsibilities' | 'ownSayBegins' | 'ownSays'>;

/** Whom to ask, invite and write to on a day; and what somebody around the child may be told, where the young person decides that. */
export type WhoIsAsked = Readonly<{
  rows: readonly Row[];
  /** Null: as it stands with the person. */
  toldOf: (person: PersonAround) => string | null;
}>;

const AS_IT_STANDS = () => null;
const LABEL = 'Ask, invite and write to';
/** Before that, nobody needs to know that it will change. */
const YEARS_BEFORE = 1;

export function whoIsAsked(found: Found, on: CivilDate): WhoIsAsked {
  const { on: begins } = found.ownSayBegins;
  if (begins === null) return { rows: row(LABEL, CANNOT_BE_SAID), toldOf: AS_IT_STANDS };
  const people = peopleAround(found, on);
  if (on < begins) return { rows: beforeOwnSay(found, people, { on, begins }), toldOf: AS_IT_STANDS };
  const themself = `The young person, ${sinceWords(begins)}`;
  const say = sayOn(found, on);
  if (say === 'closed') return { rows: rowOf(LABEL, [themself, NOT_OPEN]), toldOf: () => NOT_OPEN };
  const named = (id: string) => people.find(({ subjectId }) => subjectId === id);
  if (say?.decider === 'somebody-instead') {
    const instead = named(say.insteadId!);
    const who = `${instead ? calledWith(instead) : 'Another person on the record'}, who decides in the young person’s place`;
    return { rows: [...row(LABEL, who), ...row('Capacity', say.capacity)], toldOf: byWish([say.insteadId!], begins) };
  }
  const others = (say?.others ?? []).map((id) => named(id)).filter((each) => each !== undefined);
  const asWell = others.map((each) => `${calledWith(each)}, as the young person wishes`);
  const alone = say === null ? 'Nobody else, until a wish of the young person is recorded' : 'Nobody else';
  return {
    rows: [
      ...rowOf(LABEL, [themself, ...(asWell.length === 0 ? [alone] : asWell)]),
      ...row('The others may be told', say?.othersTold && toldWords[say.othersTold]),
      ...row('The young person’s wish', say?.wish),
    ],
    toldOf: byWish(say?.others ?? [], begins, say?.othersTold ?? null),
  };
}

const NOT_OPEN = 'What is recorded of their wish cannot be opened';

/** The last that was told by the day: of an earlier day than that on which the own say begins, too. */
function sayOn({ ownSays }: Found, on: CivilDate) {
  const told = ownSays.findLast(({ from }) => from <= on);
  if (!told) return null;
  const { say } = told.personal;
  return isClosed(say) ? 'closed' : say;
}

/** The stricter holds of what the council keeps from somebody, and of what the young person wishes. */
const byWish =
  (named: readonly string[], begins: CivilDate, othersTold: 'everything' | 'education' | null = null) =>
  ({ subjectId, told }: PersonAround): string | null => {
    if (told === 'nothing') return null;
    if (!named.includes(subjectId))
      return `Nothing: the young person decides ${sinceWords(begins)}, and no wish says so`;
    return othersTold === 'education' && told === 'everything'
      ? `${toldWords.education}: the young person wishes no more`
      : null;
  };

function beforeOwnSay(
  { responsibilities }: Found,
  people: readonly PersonAround[],
  { on, begins }: Readonly<{ on: CivilDate; begins: CivilDate }>,
): readonly Row[] {
  if (begins > anniversary(on, YEARS_BEFORE)) return [];
  const held = responsibilities.findLast(({ from }) => from <= on)?.personal.holders;
  const holders = held === undefined || isClosed(held) ? [] : held.people;
  const named = people.filter(({ subjectId }) => holders.includes(subjectId)).map(calledWith);
  const who = named.length === 0 ? 'Those with parental responsibility' : named.join('; ');
  return rowOf(LABEL, [`${who}, to ${dayWords(addDays(begins, -1))}`, `The young person from ${dayWords(begins)}`]);
}

export const calledWith = ({ name, kinship }: PersonAround): string =>
  `${name}, ${kinshipWords[kinship].toLowerCase()}`;
