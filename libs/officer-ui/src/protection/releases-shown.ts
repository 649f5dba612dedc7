import type { ProtectionFound } from '#contexts/children';
import { dayWords } from '../words/times.ts';
import { row, type Names } from '../words/wording.ts';
import { whoWords } from './protection-of-child.ts';

/** Whom outside the address was told, last told first. */
export const releasesShown = ({ releases }: ProtectionFound, names: Names) =>
  releases
    .toReversed()
    .map(({ to, byId, releasedOn, until }) => [
      ...row('Told to', to),
      ...row('Told by', `${whoWords(byId, names)}, ${dayWords(releasedOn)}`),
      ...row('May keep it until', dayWords(until)),
    ]);
