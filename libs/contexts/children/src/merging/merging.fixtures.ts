import type { Draft } from '#platform/event-sourcing';
import { factId } from '#platform/testing';
import { ada } from '../sealing/sealing.fixtures.ts';
import type { MergingEvent } from './merging.events.ts';

export const because = 'The school has one pupil of this name';

export const mergeAsked = (otherChildId = 'c2', askedBy: readonly string[] = [ada]) =>
  ({
    type: 'MergeAsked',
    data: { otherChildId, askedBy },
    personal: { because },
  }) as const satisfies Draft<MergingEvent>;

export const recordsMerged = (n = 0, otherChildId = 'c2') =>
  ({
    type: 'RecordsMerged',
    data: { askedId: factId(n), otherChildId },
    personal: { because },
  }) as const satisfies Draft<MergingEvent>;

export const mergeDeclined = (n = 0) =>
  ({
    type: 'MergeDeclined',
    data: { askedId: factId(n) },
    personal: { because },
  }) as const satisfies Draft<MergingEvent>;

export const recordsParted = (otherChildId = 'c2') =>
  ({ type: 'RecordsParted', data: { otherChildId }, personal: { because } }) as const satisfies Draft<MergingEvent>;
