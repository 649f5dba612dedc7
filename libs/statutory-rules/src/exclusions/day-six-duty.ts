import { ofCompulsorySchoolAge } from '../child/index.ts';
import { answered, dateInWords, demand, type Basis, type IsoDate } from '../foundation/index.ts';
import type { DaySixHolder, DaySixOwner } from './data/day-six-law.ts';
import type { LegalBasis } from './data/legal-basis-law.ts';
import { fullTimeException, type FullTimeException, type RegulationFiveFacts } from './regulation-five.ts';
import { bornBy, sectionNineteen, type NoSectionNineteen, type SectionNineteenChild } from './section-nineteen.ts';

/** The child as the duty looks at it. `regulation5: null`: nothing known, so not excepted. */
export interface ExcludedChild extends SectionNineteenChild {
  readonly regulation5: RegulationFiveFacts | null;
}

/** Whether full-time education is owed on the sixth school day, by whom and under which Act; or why not. */
export type DaySixDuty =
  | Readonly<{ owed: true; holder: DaySixHolder; legalBasis: LegalBasis }>
  | Readonly<{ owed: false; why: NoSectionNineteen | FullTimeException }>;

/** A sixth school day with the duty on it. */
export type DaySix = Readonly<{ day: IsoDate; duty: DaySixDuty }>;

/** The duty on a day with what an answer says of it and shows with it. */
export interface DaySixJudged {
  readonly duty: DaySixDuty;
  /** The duty by section 19(1A) read literally; null where that takes nothing away. */
  readonly literally: DaySixDuty | null;
  readonly words: string;
  readonly restsOn: readonly Basis[];
  readonly caveats: readonly string[];
}

/** How the reading that the duty follows and the literal one are named. */
export const BY_AGE_AND_EXCEPTION = 'compulsory school age and regulation 5 alone';
export const LITERALLY = 'section 19(1A) read literally';

/**
 * Whether full-time education is owed on a sixth school day. Domain reference 3.2: if of compulsory school age on that
 * day, and regulation 5 does not except the child. The duties of a local authority rest on section 19 (3.1), so section
 * 19(1A), "no section 19 duty", read literally reaches them too, though 3.2 names the two conditions alone: the duty
 * follows 3.2, and the other reading is shown beside it for a person to decide.
 * @throws InvalidInput as the rules it asks, and `fewer-than-public-ones`; RuleGap where compulsory school age or
 * regulation 5 has no answer
 */
export function dutyOn(sixthDay: IsoDate, excluded: ExcludedChild, owner: DaySixOwner): DaySixJudged {
  const child = withPublicOnes(bornBy(excluded, sixthDay));
  const age = answered(ofCompulsorySchoolAge(child.dateOfBirth, sixthDay, child.autumnTermStarts ?? null));
  const not = (why: NoSectionNineteen | FullTimeException): DaySixDuty => ({ owed: false, why });
  if (!age.result) {
    const words = `No full-time duty: not of compulsory school age on ${dateInWords(sixthDay)}.`;
    return { duty: not('not of compulsory school age'), literally: null, words, restsOn: [age], caveats: [] };
  }
  const exception = child.regulation5 === null ? null : answered(fullTimeException(child.regulation5, sixthDay));
  const restsOn = exception === null ? [age] : [age, exception];
  if (exception !== null && exception.result !== null) {
    return { duty: not(exception.result), literally: null, words: exception.sentence, restsOn, caveats: [] };
  }
  const owed = {
    duty: { owed: true, ...owner },
    words: `Full-time education is owed by the ${owner.holder}.`,
  } as const;
  if (owner.legalBasis !== 'ea1996-s19') return { ...owed, literally: null, restsOn, caveats: [] };
  const section = sectionNineteen(child, sixthDay);
  const judged = { ...owed, restsOn: [...restsOn, ...section.restsOn] };
  if (section.duty.owed) return { ...judged, literally: null, caveats: section.caveats };
  const words = `${owed.words} Section 19(1A) read literally takes it away on ${dateInWords(sixthDay)} (last six weeks of compulsory school age, no examination left): for a person to decide.`;
  return { ...judged, literally: not(section.duty.why), words, caveats: [FOR_A_PERSON] };
}

const FOR_A_PERSON = 'Whether section 19(1A) takes this duty away is for a person to decide';

/** A public examination left is a relevant one left. */
function withPublicOnes(child: ExcludedChild): ExcludedChild {
  const publicOnes = child.regulation5?.examinations.left ?? 0;
  if (child.examinationsLeft === null) return publicOnes > 0 ? { ...child, examinationsLeft: publicOnes } : child;
  const words = 'must not be fewer than the public examinations left';
  demand(child.examinationsLeft >= publicOnes, 'examinationsLeft', 'fewer-than-public-ones', words);
  return child;
}
