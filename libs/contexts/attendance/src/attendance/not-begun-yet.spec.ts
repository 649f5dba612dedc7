import { expect, it } from '@jest/globals';
import type { Instant } from '#platform/time';
import { askedBeforeItBegins } from './not-begun-yet.ts';

const asked = (session: 'AM' | 'PM', receivedAt: Instant) =>
  askedBeforeItBegins({ date: '2026-07-14', session, placementId: 'p1' }, 'marks.0.code', receivedAt).map(
    ({ code, words }) => [code, words],
  );

it.each<readonly ['AM' | 'PM', Instant, boolean]>([
  // In summer it is an hour later in London than the instant says.
  ['AM', '2026-07-14T06:59:00.000Z', true],
  ['AM', '2026-07-14T07:00:00.000Z', false],
  ['PM', '2026-07-14T10:59:00.000Z', true],
  ['PM', '2026-07-14T11:00:00.000Z', false],
  ['AM', '2026-07-15T00:10:00.000Z', false],
])('A %s session is asked about at %s: %s', (session, receivedAt, isAsked) =>
  expect(asked(session, receivedAt)).toHaveLength(isAsked ? 1 : 0),
);

it('is told from when it can be marked', () =>
  expect(asked('PM', '2026-07-14T08:00:00.000Z')).toEqual([
    ['session-not-begun', expect.stringContaining('An afternoon is marked from noon. Nobody has seen yet who came.')],
  ]));
