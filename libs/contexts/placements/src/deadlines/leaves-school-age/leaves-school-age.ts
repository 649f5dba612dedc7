import { deadline, type OpenFact } from '#platform/deadlines';
import type { CivilDate } from '#platform/time';
import { compulsorySchoolAgeEnds } from '#statutory-rules';
import { ofOneUnderWay } from '../of-a-placement.ts';

/** The child is at a place, and will be of compulsory school age no more. */
export type Leaving = OpenFact & Readonly<{ providerId: string; startsOn: CivilDate }>;

/**
 * The last day of compulsory school age of a child whose placement is under way (Education Act 1996 s8): what follows is to
 * be agreed by then. It is sealed: the rule’s sentence says when the child is sixteen.
 */
export const leavesSchoolAge = deadline({
  name: 'leaves-school-age',
  version: 4,
  ...ofOneUnderWay(({ placement, providerId }): Leaving[] => [
    { item: 'leaving', providerId, startsOn: placement.start.data.startsOn },
  ]),
  privateMoment: ({ startsOn }, { dateOfBirth, isEstimated = false }) => {
    const applied = compulsorySchoolAgeEnds(dateOfBirth);
    // Who was sixteen before the rule book begins, and who began beyond that age, leaves it no more.
    if (applied.kind === 'gap' || applied.result.lastDay < startsOn) return null;
    const { result, sentence, rule, restsOn } = applied;
    const said = isEstimated ? `${sentence} The date of birth is an estimate.` : sentence;
    return { dueOn: result.lastDay, sentence: said, restsOn: [rule, ...restsOn] };
  },
});
