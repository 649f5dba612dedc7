import { apply, dateInWords, oneOf, type Application, type IsoDate } from '../foundation/index.ts';
import { toldRule, type ToldWithoutDelay } from './data/exclusion-notice-law.ts';

/** Who there is to tell besides the parent and the school's authority. */
export interface ExcludedFrom {
  readonly livesInAnotherAuthority: boolean;
  readonly socialWorker: boolean;
  readonly lookedAfter: boolean;
}

/**
 * Who the head tells of an exclusion, without delay: the authority of every suspension, of any length. Domain reference
 * 3.3. Looked up on the day of the exclusion.
 * @throws InvalidInput `not-one-of`, `not-a-civil-date`
 */
export function exclusionNotices(
  kind: 'suspension' | 'permanent exclusion',
  child: ExcludedFrom,
  on: IsoDate,
): Application<readonly ToldWithoutDelay[]> {
  oneOf(kind, ['suspension', 'permanent exclusion'], 'kind');
  const absent: Partial<Record<ToldWithoutDelay, boolean>> = {
    'home local authority': !child.livesInAnotherAuthority,
    'social worker': !child.socialWorker,
    'Virtual School Head': !child.lookedAfter,
  };
  return apply(toldRule, on, { kind, child, on }, (facts) => {
    const result = facts[kind].filter((each) => absent[each] !== true);
    const sentence = `To be told of the ${kind} of ${dateInWords(on)} without delay: ${result.join('; ')}.`;
    return { result, sentence };
  });
}
