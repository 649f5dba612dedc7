import { apply, dateInWords, oneOf, type Application, type IsoDate } from '../foundation/index.ts';
import { knownCare, type Care } from './care.ts';
import { toldRule, type ToldWithoutDelay } from './data/exclusion-notice-law.ts';

/** Who there is to tell besides the parent and the school's authority. */
export interface ExcludedFrom {
  readonly livesInAnotherAuthority: boolean;
  readonly care: Care;
}

/**
 * Who the head tells of an exclusion, without delay: the authority of every suspension, of any length; the social worker
 * and the Virtual School Head of a looked-after child, or one with a social worker. Domain reference 3.3, 3.1. Looked up
 * on the day of the exclusion.
 * @throws InvalidInput `not-one-of`, `not-a-civil-date`
 */
export function exclusionNotices(
  kind: 'suspension' | 'permanent exclusion',
  child: ExcludedFrom,
  on: IsoDate,
): Application<readonly ToldWithoutDelay[]> {
  oneOf(kind, ['suspension', 'permanent exclusion'], 'kind');
  const inCare = knownCare(child.care) !== 'neither';
  const absent: Partial<Record<ToldWithoutDelay, boolean>> = {
    'home local authority': !child.livesInAnotherAuthority,
    'social worker': !inCare,
    'Virtual School Head': !inCare,
  };
  return apply(toldRule, on, { kind, child, on }, (facts) => {
    const result = facts[kind].filter((each) => absent[each] !== true);
    const sentence = `To be told of the ${kind} of ${dateInWords(on)} without delay: ${result.join('; ')}.`;
    return { result, sentence };
  });
}
