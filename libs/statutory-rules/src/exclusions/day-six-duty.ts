import { ofCompulsorySchoolAge } from '../child/index.ts';
import { answered, dateInWords, type IsoDate, type Basis } from '../foundation/index.ts';
import type { DaySixHolder } from './data/day-six-law.ts';
import { fullTimeException, type FullTimeException, type RegulationFiveFacts } from './regulation-five.ts';

/** The child as the duty looks at it. `regulation5: null`: nothing known, so not excepted. */
export interface ExcludedChild {
  readonly dateOfBirth: IsoDate;
  readonly autumnTermStarts?: IsoDate;
  readonly regulation5: RegulationFiveFacts | null;
}

/** Whether full-time education is owed on the sixth school day, and by whom; or why not. */
export type DaySixDuty =
  | Readonly<{ owed: true; holder: DaySixHolder }>
  | Readonly<{ owed: false; why: 'not of compulsory school age' | FullTimeException }>;

/** @throws InvalidInput as the rules it asks; RuleGap where compulsory school age has no answer */
export function dutyOn(
  sixthDay: IsoDate,
  child: ExcludedChild,
  holder: DaySixHolder,
): { duty: DaySixDuty; words: string; restsOn: readonly Basis[] } {
  const age = ofCompulsorySchoolAge(child.dateOfBirth, sixthDay, child.autumnTermStarts ?? null);
  if (!age.result) {
    const words = `No duty: not of compulsory school age on ${dateInWords(sixthDay)}.`;
    return { duty: { owed: false, why: 'not of compulsory school age' }, words, restsOn: [age] };
  }
  const exception = child.regulation5 === null ? null : answered(fullTimeException(child.regulation5, sixthDay));
  const restsOn = exception === null ? [age] : [age, exception];
  if (exception !== null && exception.result !== null) {
    return { duty: { owed: false, why: exception.result }, words: exception.sentence, restsOn };
  }
  return { duty: { owed: true, holder }, words: `Full-time education is owed by the ${holder}.`, restsOn };
}
