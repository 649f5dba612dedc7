import { describe, expect, it } from '@jest/globals';
import { asked, factId, stateAfter } from '#platform/testing';
import type { PlacementUnderWay } from '../../asks/placements-under-way.ts';
import { childId, day, heldAfterAll, marked, notHeld, placementId, underWay, voided } from '../attendance.fixtures.ts';
import { attendanceStream } from '../attendance.ts';
import { SayNoSession, sayNoSession } from './say-no-session.ts';

const stay = new Map([[day, [underWay]]]);
const say = (
  sessions: readonly string[] = [`${day}-AM`],
  past: readonly ReturnType<typeof marked>[] = [],
  placements: ReadonlyMap<typeof day, readonly PlacementUnderWay[]> = stay,
) => {
  const said = { childId, placementId, because: 'place-closed', sessions } as const;
  const { data, envelope } = asked(SayNoSession, said, { receivedAt: '2026-02-01T10:00:00.000Z' });
  return sayNoSession(data, envelope, stateAfter(attendanceStream, [...past]), placements as never);
};

describe('Saying that there was no session', () => {
  it('records it of each, once', () =>
    expect(say([`${day}-AM`, `${day}-PM`, `${day}-AM`])).toEqual([notHeld('AM'), notHeld('PM')]));

  it('may be said again once it was taken back', () =>
    expect(say([`${day}-AM`], [notHeld('AM'), heldAfterAll(factId(0))])).toEqual([notHeld('AM')]));

  it('may be said of one of which the mark was voided', () =>
    expect(say([`${day}-AM`], [marked('AM', 'K'), voided(factId(0))])).toHaveLength(1));

  it.each<[string, () => unknown, string]>([
    ['none is named', () => say([]), 'no-sessions-said'],
    ['they are of two school years', () => say(['2026-01-14-AM', '2026-09-02-AM']), 'of-two-school-years'],
    ['one is still to come', () => say(['2099-01-14-AM']), 'not-held-ahead'],
    ['one has a mark', () => say([`${day}-AM`], [marked('AM', 'K')]), 'has-a-mark'],
    ['it was said before', () => say([`${day}-AM`], [notHeld('AM')]), 'said-already'],
    ['the child was not there', () => say([`${day}-AM`], [], new Map()), 'not-in-placement'],
    [
      'it was not agreed',
      () => say([`${day}-AM`], [], new Map([[day, [{ ...underWay, timetable: [] }]]])),
      'not-agreed',
    ],
  ])('is refused where %s', (_, act, reason) =>
    expect(act).toThrow(expect.objectContaining({ reason: expect.stringContaining(reason) })),
  );
});
