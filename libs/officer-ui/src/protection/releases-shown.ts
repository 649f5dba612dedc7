import type { ProtectionFound } from '#contexts/children';
import type { CivilDate } from '#platform/time';
import { dayWords } from '../words/times.ts';
import { row, type Names } from '../words/wording.ts';
import { settleReleasePath } from './protection-path.ts';
import { whoWords } from './who-named.ts';

type Release = ProtectionFound['releases'][number];
type Known = Readonly<{ names: Names; today: CivilDate }>;

export const releaseRows = ({ to, byId, releasedOn, until, isKept }: Release, { names, today }: Known) => [
  ...row('Told to', to),
  ...row('Told by', `${whoWords(byId, names)}, ${dayWords(releasedOn)}`),
  ...(isKept
    ? row('May keep it until', `${dayWords(until)}${until < today ? ', which is over: ask them' : ''}`)
    : row('Kept', 'No longer')),
];

/** Whom outside the address was told, last told first; what became of it is said by those who may open it. */
export const releasesShown = ({ childId, releases }: ProtectionFound, known: Known, mayOpen: boolean) =>
  releases.toReversed().map((release) => ({
    rows: releaseRows(release, known),
    settle: mayOpen && release.isKept ? settleReleasePath(childId, release.releaseId) : null,
  }));
