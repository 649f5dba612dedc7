import { birthday, compulsorySchoolAgeEnds } from '../child/index.ts';
import { planEnds, type LastCourse } from '../ehc-plan/index.ts';
import { sectionNineteenPower } from '../exclusions/index.ts';
import {
  addDays,
  answered,
  apply,
  dateInWords,
  oneOf,
  weekdayAndDate,
  type Application,
  type Basis,
  type IsoDate,
  type Judgement,
} from '../foundation/index.ts';
import {
  PLACEMENT_BASES,
  placementEndRule,
  type BasisEnd,
  type PlacementBasis,
  type PlacementEndFacts,
} from './data/placement-end-law.ts';

/** How far a placement may run past the last day of its basis where a person records why. */
export type RunsOn = Readonly<{ until: IsoDate; by: NonNullable<BasisEnd['runsOnBy']> }>;

export interface LatestEnd {
  /** The last day that the basis alone reaches; null = it sets none. */
  readonly last: IsoDate | null;
  /** The later last day, and what must be recorded for it; null = it runs no further. */
  readonly runsOn: RunsOn | null;
}

interface Found<Result> {
  readonly result: Result;
  readonly restsOn: readonly Basis[];
  readonly caveats: readonly string[];
}

/**
 * The latest day on which a placement may end, by what it rests on: section 19 reaches to the end of compulsory school age,
 * and as a power to the day before the eighteenth birthday where a person records it; sections 42 and 61 to the day before
 * the twenty-fifth birthday, and to the end of that academic year where the plan is kept; a school's own provision to the
 * end of compulsory school age, and on while the pupil stays; post-16 provision has no end in law. Domain reference 0a,
 * 3.1, 3.2, 3.5. Looked up on the last day of compulsory school age.
 * @param course what the young person attends at twenty-five; by default further education, null for none
 * @param autumnTermStarts as for {@link compulsorySchoolAgeEnds}
 * @throws InvalidInput `not-one-of`, `not-a-civil-date`, `not-in-that-autumn`; RuleGap where compulsory school age, or the
 * plan, has no rule
 */
export function latestEndOfPlacement(
  basis: PlacementBasis,
  dateOfBirth: IsoDate,
  course: LastCourse | null = { kind: 'further education' },
  autumnTermStarts: IsoDate | null = null,
): Application<LatestEnd> {
  oneOf(basis, PLACEMENT_BASES, 'basis');
  const end = answered(compulsorySchoolAgeEnds(dateOfBirth, autumnTermStarts));
  const inputs = { basis, dateOfBirth, course, autumnTermStarts };
  return apply(placementEndRule, end.result.lastDay, inputs, (facts): Judgement<LatestEnd> => {
    const { endsWith, runsOnBy } = facts.bases[basis];
    if (endsWith === null) {
      const sentence = 'The law sets no last day for a placement on this basis.';
      return { result: { last: null, runsOn: null }, sentence };
    }
    if (endsWith === 'the duties of the EHC plan') {
      const plan = answered(planEnds(dateOfBirth, course));
      const { dutiesEnd, mayBeKeptUntil } = plan.result;
      const runsOn = mayBeKeptUntil === null || runsOnBy === null ? null : { until: mayBeKeptUntil, by: runsOnBy };
      const result = { last: dutiesEnd, runsOn };
      return { result, sentence: inWords(dutiesEnd, endsWith, runsOn), restsOn: [plan] };
    }
    const { lastDay } = end.result;
    const further = pastSchoolAge(runsOnBy, dateOfBirth, lastDay, autumnTermStarts, facts);
    const { result: runsOn, restsOn, caveats } = further;
    const sentence = inWords(lastDay, endsWith, runsOn);
    return { result: { last: lastDay, runsOn }, sentence, restsOn: [end, ...restsOn], caveats };
  });
}

function pastSchoolAge(
  by: BasisEnd['runsOnBy'],
  dateOfBirth: IsoDate,
  lastDay: IsoDate,
  autumnTermStarts: IsoDate | null,
  { pupilToAge, caveats }: PlacementEndFacts,
): Found<RunsOn | null> {
  if (by === 'that the power of section 19 is used') {
    const power = sectionNineteenPower(dateOfBirth, addDays(lastDay, 1), autumnTermStarts);
    // Before the day on which the power is seen in force nobody says that there was none: it is named, and not granted.
    if (power.kind === 'gap') return { result: null, restsOn: [], caveats: [power.sentence] };
    return { result: { until: power.result.days.to, by }, restsOn: [power], caveats: [] };
  }
  if (by === 'that the pupil stays at the school')
    return { result: { until: addDays(birthday(dateOfBirth, pupilToAge), -1), by }, restsOn: [], caveats };
  return { result: null, restsOn: [], caveats: [] };
}

function inWords(last: IsoDate, endsWith: string, runsOn: RunsOn | null): string {
  const on = runsOn === null ? '' : `; to ${dateInWords(runsOn.until)} where a person records ${runsOn.by}`;
  return `The placement may run to ${weekdayAndDate(last)}, the end of ${endsWith}${on}.`;
}
