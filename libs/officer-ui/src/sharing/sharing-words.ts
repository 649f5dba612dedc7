import type { ChildFound } from '#contexts/children';
import { isToLast } from '#pure/children';
import type { CivilDate } from '#platform/time';
import { services } from '../words/children-words.ts';
import { dayWords } from '../words/times.ts';

export type Sharing = ChildFound['sharings'][number];

/** Those that are not over: of today, and of days to come. */
export const standing = (sharings: readonly Sharing[], today: CivilDate): readonly Sharing[] =>
  sharings.filter((each) => isToLast(each, today));

export const sharingWords = ({ service, from, lastDay }: Sharing, today: CivilDate): string =>
  from > today
    ? `with the ${services[service]} from ${dayWords(from)} to ${dayWords(lastDay)}`
    : `with the ${services[service]} until ${dayWords(lastDay)}`;
