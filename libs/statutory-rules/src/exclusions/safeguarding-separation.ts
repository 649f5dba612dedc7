import { apply, civilDate, dateInWords, type Application, type IsoDate } from '../foundation/index.ts';
import { exclusionGuidanceRule } from './data/section-19-law.ts';

/** A separated child is not suspended: nothing of a suspension follows, and a person chooses the register code. */
export interface SafeguardingSeparation {
  readonly holder: 'local authority';
  /** The section 19 duty, from the day of the separation itself. */
  readonly dutyFrom: IsoDate;
  readonly countsTowardsLimit: boolean;
  readonly waitsForDaySix: boolean;
  readonly registerCode: 'a person chooses, with a reason';
}

/**
 * What follows from a safeguarding separation. Exclusion guidance, 2026 edition; Education Act 1996 s19. Looked up on
 * the day of the separation; a gap before 26 July 2026, when there was no such thing.
 * @throws InvalidInput `not-a-civil-date`
 */
export function safeguardingSeparation(separatedOn: IsoDate): Application<SafeguardingSeparation> {
  return apply(exclusionGuidanceRule, civilDate(separatedOn, 'separatedOn'), { separatedOn }, (facts) => ({
    result: {
      holder: 'local authority',
      dutyFrom: separatedOn,
      countsTowardsLimit: facts.separationCountsTowardsLimit,
      waitsForDaySix: facts.separationWaitsForDaySix,
      registerCode: 'a person chooses, with a reason',
    },
    sentence: `Safeguarding separation from ${dateInWords(separatedOn)}: not a suspension, and ${facts.separationCountsTowardsLimit ? '' : 'not '}counted towards the limit of a school year; the local authority’s section 19 duty runs from that day${facts.separationWaitsForDaySix ? '' : ', without waiting for a sixth'}.`,
  }));
}

/** Whether a managed move may have a trial period. The same guidance; a gap before it. @throws InvalidInput `not-a-civil-date` */
export function managedMoveMayHaveTrial(on: IsoDate): Application<boolean> {
  return apply(exclusionGuidanceRule, on, { on }, ({ managedMoveTrial: result }) => ({
    result,
    sentence: `A managed move on ${dateInWords(on)} may ${result ? '' : 'not '}have a trial period.`,
  }));
}
