import { apply, civilDate, dateInWords, type Application, type IsoDate } from '../foundation/index.ts';
import { authorityDuty, type AuthorityDuty } from './authority-duty.ts';
import { exclusionGuidanceRule } from './data/section-19-law.ts';
import type { SectionNineteenChild } from './section-nineteen.ts';

/** A separated child is not suspended: nothing of a suspension follows, and a person chooses the register code. */
export interface SafeguardingSeparation {
  /** Under section 19, from the day of the separation itself and judged on it. */
  readonly duty: AuthorityDuty;
  readonly countsTowardsLimit: boolean;
  readonly waitsForDaySix: boolean;
  readonly registerCode: 'a person chooses, with a reason';
}

/**
 * What follows from a safeguarding separation. Exclusion guidance, 2026 edition; Education Act 1996 s19. Looked up on
 * the day of the separation; a gap before 26 July 2026, when there was no such thing.
 * @throws InvalidInput `not-a-civil-date`, and as `sectionNineteen`
 */
export function safeguardingSeparation(
  child: SectionNineteenChild,
  separatedOn: IsoDate,
): Application<SafeguardingSeparation> {
  const inputs = { child, separatedOn };
  return apply(exclusionGuidanceRule, civilDate(separatedOn, 'separatedOn'), inputs, (facts) => {
    const judged = authorityDuty(child, separatedOn, 'full time possible', facts.separationBasis);
    const { duty, arranged, notOwed, ...shown } = judged;
    const counts = `${facts.separationCountsTowardsLimit ? '' : 'not '}counted towards the limit of a school year`;
    const waits = facts.separationWaitsForDaySix ? '' : ', without waiting for a sixth';
    const owed = `The local authority arranges ${arranged} under section 19 from that day${waits}.`;
    return {
      result: {
        duty,
        countsTowardsLimit: facts.separationCountsTowardsLimit,
        waitsForDaySix: facts.separationWaitsForDaySix,
        registerCode: 'a person chooses, with a reason',
      },
      sentence: `Safeguarding separation from ${dateInWords(separatedOn)}: not a suspension, and ${counts}. ${duty.owed ? owed : notOwed}`,
      ...shown,
    };
  });
}

/** Whether a managed move may have a trial period. The same guidance; a gap before it. @throws InvalidInput `not-a-civil-date` */
export function managedMoveMayHaveTrial(on: IsoDate): Application<boolean> {
  return apply(exclusionGuidanceRule, on, { on }, ({ managedMoveTrial: result }) => ({
    result,
    sentence: `A managed move on ${dateInWords(on)} may ${result ? '' : 'not '}have a trial period.`,
  }));
}
