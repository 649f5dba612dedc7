import { questions, type Question } from '#platform/event-sourcing';
import { cited, ofCompulsorySchoolAge, type AttendanceCode, type CitedRule } from '#statutory-rules';
import type { Born, PupilsBorn } from '../asks/pupils-born.ts';
import { halfInWords, type Session } from './session-words.ts';

type Marked = Session & Readonly<{ code: AttendanceCode; placementId: string }>;

/** Codes that the register has for those of compulsory school age alone, or for those alone who are not of it. */
const OF_SCHOOL_AGE: ReadonlyMap<AttendanceCode, boolean> = new Map([
  ['X', false],
  ['C2', true],
]);

/** Those who are given such a code: of all others nobody’s date of birth is opened. */
export const bornOfThoseWithAgeCodes = (
  pupils: PupilsBorn,
  marks: readonly Readonly<{ childId: string; code: AttendanceCode }>[],
): ReturnType<PupilsBorn['on']> => {
  const asked = new Set(marks.flatMap(({ childId, code }) => (OF_SCHOOL_AGE.has(code) ? [childId] : [])));
  return asked.size === 0 ? Promise.resolve(new Map()) : pupils.on([...asked]);
};

const question = questions({
  'of-compulsory-school-age':
    'X is for a child who is not of compulsory school age, and on that day this child is. Another code may be meant',
  'not-of-compulsory-school-age':
    'C2 is for a child of compulsory school age, and on that day this child is not. X may be meant',
  'age-cannot-be-said':
    'X and C2 go by compulsory school age. Whether this child is of it cannot be said yet: the date of birth is not known',
});

/** What is unusual in a code, by which rule, null where none could answer; it counts as its code says all the same. */
export type Unusual = Readonly<{ question: Question; rule: CitedRule | null }>;

/**
 * A code for an age that the child does not have on the day. Asked about where the date of birth is not known; nothing where the age can be read in two ways.
 * @param at the field of what was sent that holds the code
 */
export function codeOutOfAge(mark: Marked, born: Born | null, at: string): Unusual | null {
  const meant = OF_SCHOOL_AGE.get(mark.code);
  if (meant === undefined || born === null) return null;
  if (born === 'not-known') return { question: asked('age-cannot-be-said', mark, at), rule: null };
  if (born > mark.date) return null;
  const age = ofCompulsorySchoolAge(born, mark.date);
  if (age.kind === 'gap' || age.result === meant || age.reading !== null) return null;
  const why = age.result ? 'of-compulsory-school-age' : 'not-of-compulsory-school-age';
  return { question: asked(why, mark, at), rule: cited(age, age.result) };
}

function asked(why: Parameters<typeof question>[0], mark: Marked, at: string): Question {
  const of = `${mark.date}-${mark.session}-${mark.placementId}`;
  const { code, words, ...about } = question(why, { at, of });
  return { code, ...about, words: `${halfInWords(mark)}: ${words}. If it is right, say why.` };
}

/** What is asked of the code of one session. */
export const oddCodes = (ofAge: Unusual | null, ofPlace: Question | null): readonly Question[] =>
  [ofAge?.question ?? null, ofPlace].filter((each) => each !== null);
