import { deadline } from '#platform/deadlines';
import { evolved } from '#platform/event-sourcing';
import { keptFacts, type KeptFacts } from '#platform/read-models';
import { londonDate, type CivilDate } from '#platform/time';
import {
  closing,
  PersonalDataDestroyed,
  PossibleDuplicatesFound,
  PossibleDuplicatesJudged,
  registration,
  reopening,
} from '../../child/child.events.ts';
import { childStream } from '../../child/child.ts';
import { possiblyOne } from '../../child/possibly-one.ts';

const events = [
  ...[...registration, ...closing, ...reopening, PersonalDataDestroyed],
  ...[PossibleDuplicatesFound, PossibleDuplicatesJudged],
] as const;
const facts = keptFacts(...events);

type Kept = Readonly<{ facts: KeptFacts<(typeof events)[number]> }>;
/** Another record may be of this child, and nobody has looked yet: since it was found, or since somebody doubts again that it is another. */
export type PossibleDuplicateOpen = Readonly<{ item: string; other: string; since: CivilDate }>;

/** No rule says by when. One thing for each other record: whoever may not know of that one is not told of it. */
export const possibleDuplicate = deadline({
  name: 'possible-duplicate',
  version: 1,
  events,
  subjects: ({ about }) => [about.childId],
  fold: (before: Kept | undefined, event): Kept => ({ facts: facts.keep(before?.facts, event) }),
  open: (kept): PossibleDuplicateOpen[] => {
    const inForce = facts.inForce(kept.facts);
    const child = evolved(childStream, inForce);
    if (child.phase !== 'registered' || child.closed !== null) return [];
    const found = child.possibleDuplicates.flatMap(({ otherChildIds }) => otherChildIds);
    return possiblyOne(found, child.judged).map((other) => {
      const since = inForce.find((fact) => isAbout(fact, other))!;
      return { item: other, other, since: londonDate(since.recordedAt) };
    });
  },
  moment: ({ since }) => ({ dueOn: since, restsOn: [] }),
});

type Known = ReturnType<typeof facts.inForce>[number];
const isAbout = (fact: Known, other: string): boolean =>
  (fact.type === 'PossibleDuplicatesFound' || fact.type === 'PossibleDuplicatesJudged') &&
  fact.data.otherChildIds.includes(other);
