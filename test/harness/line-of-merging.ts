import type { LineStep } from './line-step.ts';
import { auditor, exclusionsOfficer, senOfficer, teamManager } from './the-people.ts';

const because = 'The school has one pupil of this name.';
const pair = '/children/{childId}/possible-duplicates/{otherChildId}';
const officers = { by: senOfficer, notBy: auditor, alsoBy: exclusionsOfficer, needs: ['because'] } as const;
const said = { body: () => ({ because }), otherwise: { because: 'Other' }, lost: '404 not-found' } as const;
const two = ['leading', 'child'] as const;
const asks = { ...officers, ...said, route: `${pair}/merges`, ids: two, anew: '409 merge-asked-already' } as const;
const leavesAs =
  (asked: string): NonNullable<LineStep['leaves']> =>
  (answer) => ({ [asked]: answer.written.events[0]!.id });
/** From the next request on everybody is led there, or no longer. */
const led: NonNullable<LineStep['leaves']> = async (_, service) => {
  await service.drained();
  return {};
};

/** A record of the same child, closed as one that goes on under this one: asked for by one, made one by another, and parted. */
export const mergedOnTheLine: readonly LineStep[] = [
  {
    ...asks,
    name: 'asks for two records to become one',
    at: '2026-04-27T11:00:00.000Z',
    leaves: leavesAs('mergeDeclined'),
  },
  {
    ...{ ...officers, ...said, name: 'leaves the two records as they are', at: '2026-04-27T11:00:10.000Z' },
    ...{ route: `${pair}/merges/{askedId}/declinations`, ids: [...two, 'mergeDeclined'], anew: '409 merge-not-asked' },
  },
  {
    ...{ ...asks, name: 'asks once more for them to become one', at: '2026-04-27T11:00:20.000Z' },
    leaves: leavesAs('mergeAsked'),
  },
  {
    ...{ ...officers, ...said, by: teamManager, name: 'makes the two records one', at: '2026-04-27T11:00:30.000Z' },
    ...{ route: `${pair}/merges/{askedId}/confirmations`, ids: [...two, 'mergeAsked'], anew: '409 merged-already' },
    leaves: led,
  },
  {
    ...{ ...officers, ...said, name: 'parts the two records again', at: '2026-04-27T11:00:40.000Z' },
    ...{ route: `${pair}/partings`, ids: two, anew: '409 not-merged', leaves: led },
  },
];
