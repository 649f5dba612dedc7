import { describe, expect, it } from '@jest/globals';
import type { ChildrenAtPlace } from './children-at-place.service.ts';
import { FindRegister, FindRegisterHandler } from './find-register.query.ts';
import { FindWeekRegister, FindWeekRegisterHandler } from './find-week-register.query.ts';

/** A child who is at two places in one week: here in the morning, elsewhere in the afternoon of the same day. */
const child = { childId: 'c1', placementId: 'here', name: null, parked: false };
const marked = (session: string, placementId: string) => ({
  ...{ date: '2026-01-14', session, code: 'K', placementId, notCounted: null },
});
const none = { date: '2026-01-15', session: 'AM', because: 'place-closed' };
const week = {
  marks: { m1: marked('AM', 'here'), m2: marked('PM', 'there') },
  first: { m2: 'I' },
  notHeld: { n1: { ...none, placementId: 'here' }, n2: { ...none, placementId: 'there' } },
};
const document = { firstDay: '2026-01-19', lastDay: '2026-01-23', facts: {} };
let stays: object = document;
const asked: object[] = [];
let closedOn = '9999-12-31';
let isThere = (_: unknown) => true;
const children = {
  of: (of: object, _: unknown, rowOf: (...said: unknown[]) => unknown) => {
    asked.push(of);
    return Promise.resolve({ items: [rowOf(stays, week, child, { closedOn, isThere })] });
  },
} as unknown as ChildrenAtPlace;

describe('A child of two settings on one day', () => {
  it('shows in the week of each which marks the other has given', async () => {
    const query = new FindWeekRegister({ providerId: 'p', week: '2026-01-14', cursor: null }, {} as never);
    const { items } = await new FindWeekRegisterHandler(children).execute(query);
    expect(items[0]!.marks.map(({ session, elsewhere, first }) => [session, elsewhere, first])).toEqual([
      ['AM', false, null],
      ['PM', true, 'I'],
    ]);
    // Of what was not held elsewhere nothing is said here.
    expect(items[0]!.notHeld).toEqual([{ date: '2026-01-15', session: 'AM' }]);
    // Neither agreed nor missing on days on which the child is not there yet.
    expect(items[0]!.days.map(({ sessions }) => sessions)).toEqual([null, null, null, null, null]);
    expect(asked).toEqual([{ providerId: 'p', from: '2026-01-12', to: '2026-01-16', cursor: null }]);
  });

  it('has no session on the days after its record was closed, as of a child who died', async () => {
    stays = { ...document, firstDay: '2026-01-12' };
    closedOn = '2026-01-13';
    const query = new FindWeekRegister({ providerId: 'p', week: '2026-01-14', cursor: null }, {} as never);
    const { items } = await new FindWeekRegisterHandler(children).execute(query);
    expect(items[0]!.days.map(({ sessions }) => sessions !== null)).toEqual([true, true, false, false, false]);
  });

  it('counts no mark of a day that is none of its placement any more', async () => {
    const query = new FindWeekRegister({ providerId: 'p', week: '2026-01-14', cursor: null }, {} as never);
    const counted = async () =>
      (await new FindWeekRegisterHandler(children).execute(query)).items[0]!.marks.map((mark) => mark.counted);
    expect(await counted()).toEqual([true, true]);
    isThere = (mark) => (mark as { placementId: string }).placementId !== 'here';
    expect(await counted()).toEqual([false, true]);
  });

  it('shows so in the register of the day', async () => {
    const there = {
      of: (_: object, __: unknown, rowOf: (...said: unknown[]) => unknown) =>
        Promise.resolve({ items: [rowOf({ facts: [] }, week, child)] }),
    } as unknown as ChildrenAtPlace;
    const query = new FindRegister({ providerId: 'p', on: '2026-01-14', cursor: null }, {} as never);
    const { items } = await new FindRegisterHandler(there).execute(query);
    expect([items[0]!.marks, items[0]!.elsewhere]).toEqual([{ AM: 'K', PM: 'K' }, ['PM']]);
  });
});
