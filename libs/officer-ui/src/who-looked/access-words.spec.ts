import { expect, it } from '@jest/globals';
import type { AccessesFound } from '#contexts/oversight';
import { accessRow } from './access-words.ts';

const access = (did: string, more = {}) =>
  ({
    ...{ at: '2026-02-10T10:00:00.000Z', did, action: 'FindChildLine', alsoAsked: [], reason: null, reasonKind: null },
    ...{ reasonNotKept: null, sharedUntil: null, underTerms: [], others: 0, ...more },
    actor: { id: 'p1', role: 'sen-officer', team: 'sen', organisation: 'council', onBehalfOf: null },
  }) as unknown as AccessesFound['items'][number];

it.each([
  ['looked', {}, '', 'No reason is asked'],
  ['asked-why', {}, '', 'Not said'],
  ['looked', { reason: 'Cover' }, 'Cover', 'No reason is asked'],
])('says of one who %s why, and why nothing stands there: %j', (did, more, why, none) =>
  expect(accessRow(access(did, more), {})).toMatchObject({ why, none }),
);
