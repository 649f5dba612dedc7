import { ofCompulsorySchoolAge } from '../child/index.ts';
import {
  answered,
  civilDate,
  dateInWords,
  demand,
  given,
  wholeNumber,
  type Basis,
  type IsoDate,
} from '../foundation/index.ts';
import { inTheLastWeeks, lastSixWeeks } from './last-six-weeks.ts';

/** The child as section 19 looks at it. */
export interface SectionNineteenChild {
  readonly dateOfBirth: IsoDate;
  /** First day of the autumn term of the child's school in the year of the sixteenth birthday, where it is known. */
  readonly autumnTermStarts?: IsoDate;
  /** Relevant examinations still to come on the day; null = not known: then the duty is not taken away. */
  readonly examinationsLeft: number | null;
}

export type NoSectionNineteen = 'not of compulsory school age' | 'last six weeks, no examination left';

export type SectionNineteen = Readonly<{ owed: true }> | Readonly<{ owed: false; why: NoSectionNineteen }>;

/** What an answer that rests on section 19 shows of it. */
export interface SectionNineteenJudged {
  readonly duty: SectionNineteen;
  /** `No section 19 duty on …`; empty where it is owed. */
  readonly words: string;
  readonly restsOn: readonly Basis[];
  readonly caveats: readonly string[];
}

/**
 * Whether section 19 of the Education Act 1996 is owed to a child on a day, if the child lacks suitable education: of
 * compulsory school age, and not in its last six weeks with no examination left (s19(1A)). Age is asked first. Where
 * section 19(1A) has no version on the day the duty stands, and the gap is a caveat. Domain reference 3.1.
 * @throws InvalidInput `not-a-civil-date`, `before-birth`, `not-a-whole-number`, `not-in-that-autumn`; RuleGap where
 * compulsory school age has no answer
 */
export function sectionNineteen(child: SectionNineteenChild, on: IsoDate): SectionNineteenJudged {
  const { dateOfBirth, autumnTermStarts = null, examinationsLeft } = bornBy(child, on);
  const age = answered(ofCompulsorySchoolAge(dateOfBirth, on, autumnTermStarts));
  if (!age.result) return notOwed(on, 'not of compulsory school age', 'not of compulsory school age', [age]);
  const owed = { duty: { owed: true }, words: '', restsOn: [age], caveats: [] } as const;
  if (!inTheLastWeeks(dateOfBirth, on, autumnTermStarts)) return owed;
  const last = lastSixWeeks(dateOfBirth, on, examinationsLeft ?? 0, autumnTermStarts);
  if (last.kind === 'gap')
    return examinationsLeft !== null && examinationsLeft > 0 ? owed : caveated(owed, last.sentence);
  const restsOn = [age, last];
  if (!last.result) return { ...owed, restsOn };
  if (examinationsLeft === null) return caveated({ ...owed, restsOn }, NOT_KNOWN);
  const words = 'last six weeks of compulsory school age, no examination left';
  return notOwed(on, 'last six weeks, no examination left', words, restsOn);
}

const NOT_KNOWN =
  'Whether an examination is left is not known: section 19(1A) takes the section 19 duty away where none is';

const caveated = (judged: SectionNineteenJudged, caveat: string) => ({ ...judged, caveats: [caveat] });

function notOwed(
  on: IsoDate,
  why: NoSectionNineteen,
  inWords: string,
  restsOn: readonly Basis[],
): SectionNineteenJudged {
  const words = `No section 19 duty on ${dateInWords(on)}: ${inWords} (judged on that day).`;
  return { duty: { owed: false, why }, words, restsOn, caveats: [] };
}

/** The child, checked. @throws InvalidInput `not-a-civil-date`, `before-birth`, `not-a-whole-number` */
export function bornBy<Child extends SectionNineteenChild>(child: Child, on: IsoDate): Child {
  const born = civilDate(given(child, 'child').dateOfBirth, 'dateOfBirth') <= on;
  demand(born, 'dateOfBirth', 'before-birth', 'must not be after the day that is asked about');
  if (child.examinationsLeft !== null) wholeNumber(child.examinationsLeft, 'examinationsLeft');
  return child;
}
