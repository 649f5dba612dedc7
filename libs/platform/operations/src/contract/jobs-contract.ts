import { expect, it } from '@jest/globals';
import { type Job, type JobAsked, NotACode, NotACursor, type Operations } from '../index.ts';
import type { HandClock } from '#contract/time';
import { aSealedValue } from './operations-under-test.ts';

const LATER = '2026-02-05T10:00:00.000Z';

const asked = (id: string, over: Partial<JobAsked> = {}): JobAsked => ({
  ...{ id, kind: 'export', owner: 'officer-1', about: { whose: 'mine' }, given: aSealedValue('given') },
  expiresAt: '2026-02-04T10:00:00.000Z',
  ...over,
});
const ids = (jobs: readonly Job[]) => jobs.map(({ id }) => id).join(' ');

export function jobsContract(servers: () => readonly [Operations, Operations], clock: HandClock): void {
  it('are found on every server as they were asked, once', async () => {
    const [here, there] = servers();
    const job = {
      ...{ ...asked('j1'), state: 'waiting', askedAt: clock.at, endedAt: null, tries: 0, parts: 0, code: null },
      progress: { done: 0, of: null },
    };
    expect(await here.jobs.ask(asked('j1'))).toEqual(job);
    expect(await there.jobs.ask(asked('j1', { owner: 'officer-2', about: {} }))).toEqual(job);
    expect(await there.jobs.find('j1')).toEqual(job);
    expect(await there.jobs.find('j2')).toBeNull();
  });

  it('are taken in the order of asking, kind by kind, and again until they are ended', async () => {
    const [here, there] = servers();
    for (const id of ['j2', 'j1']) await here.jobs.ask(asked(id));
    await here.jobs.ask(asked('r1', { kind: 'rebuild' }));
    expect(await there.jobs.take('export', 1)).toMatchObject({ id: 'j2', state: 'running', tries: 1 });
    expect(await here.jobs.take('export', 2)).toMatchObject({ id: 'j2', tries: 2 });
    expect(await here.jobs.take('rebuild', 1)).toMatchObject({ id: 'r1' });
    expect(await here.jobs.finish({ id: 'j2', fence: 2 }, { state: 'done' }, LATER)).toBe(true);
    expect(await here.jobs.take('export', 3)).toMatchObject({ id: 'j1', tries: 1 });
    expect(await here.jobs.take('import', 1)).toBeNull();
  });

  it('keep progress and parts together, in order, and both survive who kept them', async () => {
    const [here, there] = servers();
    await here.jobs.ask(asked('j1'));
    await here.jobs.take('export', 1);
    const held = { id: 'j1', fence: 1 };
    expect(await here.jobs.advance(held, { done: 0, of: 200 })).toBe(true);
    expect(await here.jobs.advance(held, { done: 100, of: 200 }, aSealedValue('part-0'))).toBe(true);
    expect(await here.jobs.advance(held, { done: 200, of: 200 }, aSealedValue('part-1'))).toBe(true);
    expect(await there.jobs.find('j1')).toMatchObject({ progress: { done: 200, of: 200 }, parts: 2 });
    expect(await Promise.all([0, 1, 2].map((n) => there.jobs.part('j1', n)))).toEqual([
      ...[aSealedValue('part-0'), aSealedValue('part-1'), null],
    ]);
    expect(await here.jobs.finish(held, { state: 'done' }, LATER)).toBe(true);
    expect(await there.jobs.find('j1')).toMatchObject({ state: 'done', endedAt: clock.at, expiresAt: LATER, parts: 2 });
  });

  it('are never kept for less than they were to be', async () => {
    const { jobs } = servers()[0];
    await jobs.ask(asked('j1', { expiresAt: LATER }));
    await jobs.take('export', 1);
    await jobs.finish({ id: 'j1', fence: 1 }, { state: 'done' }, '2026-02-04T10:00:00.000Z');
    expect((await jobs.find('j1'))!.expiresAt).toBe(LATER);
  });

  it('are out of the hands of who slept through the end of the lease', async () => {
    const [here, there] = servers();
    await here.jobs.ask(asked('j1'));
    await here.jobs.take('export', 1);
    await there.jobs.take('export', 2);
    const slept = { id: 'j1', fence: 1 };
    expect(await here.jobs.advance(slept, { done: 1, of: 2 }, aSealedValue('part-0'))).toBe(false);
    expect(await here.jobs.finish(slept, { state: 'failed', code: 'broke' }, LATER)).toBe(false);
    await here.jobs.putBack(slept);
    expect(await here.jobs.find('j1')).toMatchObject({ state: 'running', tries: 2, parts: 0, progress: { done: 0 } });
  });

  it('that are put back wait again, and the try does not count', async () => {
    const { jobs } = servers()[0];
    await jobs.ask(asked('j1'));
    await jobs.take('export', 1);
    await jobs.putBack({ id: 'j1', fence: 1 });
    expect(await jobs.find('j1')).toMatchObject({ state: 'waiting', tries: 0 });
    expect(await jobs.advance({ id: 'j1', fence: 1 }, { done: 1, of: null })).toBe(false);
  });

  it('are stopped by anybody who knows them, at once and for good, and leave no part', async () => {
    const [here, there] = servers();
    for (const id of ['j1', 'j2']) await here.jobs.ask(asked(id));
    await here.jobs.take('export', 1);
    const held = { id: 'j1', fence: 1 };
    await here.jobs.advance(held, { done: 1, of: 2 }, aSealedValue('part-0'));
    expect(await there.jobs.stop('j1')).toBe(true);
    expect(await here.jobs.advance(held, { done: 2, of: 2 }, aSealedValue('part-1'))).toBe(false);
    expect(await here.jobs.finish(held, { state: 'done' }, LATER)).toBe(false);
    expect(await here.jobs.find('j1')).toMatchObject({ state: 'stopped', endedAt: clock.at, parts: 0 });
    expect(await here.jobs.part('j1', 0)).toBeNull();
    expect(await there.jobs.stop('j1')).toBe(false);
    expect(await there.jobs.stop('j2')).toBe(true);
    expect(await here.jobs.take('export', 2)).toBeNull();
  });

  it('are put away whether or not they are ended, at once and for good', async () => {
    const [here, there] = servers();
    for (const id of ['j1', 'j2']) await here.jobs.ask(asked(id));
    await here.jobs.take('export', 1);
    const held = { id: 'j1', fence: 1 };
    await here.jobs.advance(held, { done: 1, of: 2 }, aSealedValue('part-0'));
    await there.jobs.putAway('j1');
    expect([await here.jobs.find('j1'), await here.jobs.part('j1', 0)]).toEqual([null, null]);
    expect(await here.jobs.advance(held, { done: 2, of: 2 }, aSealedValue('part-1'))).toBe(false);
    expect(await here.jobs.finish(held, { state: 'done' }, LATER)).toBe(false);
    await here.jobs.take('export', 2);
    await here.jobs.finish({ id: 'j2', fence: 2 }, { state: 'done' }, LATER);
    await there.jobs.putAway('j2');
    await there.jobs.putAway('j3');
    expect(ids((await here.jobs.ofOwner('officer-1', { limit: 9 })).jobs)).toBe('');
    expect(await here.jobs.over(9)).toEqual(['j1', 'j2']);
  });

  it('say by a code why they failed', async () => {
    const { jobs } = servers()[0];
    await jobs.ask(asked('j1'));
    await jobs.take('export', 1);
    const held = { id: 'j1', fence: 1 };
    await expect(jobs.finish(held, { state: 'failed', code: 'Amy was in the way' }, LATER)).rejects.toThrow(NotACode);
    expect(await jobs.finish(held, { state: 'failed', code: 'given-up' }, LATER)).toBe(true);
    expect(await jobs.find('j1')).toMatchObject({ state: 'failed', code: 'given-up' });
  });

  it('are listed last asked first, a page at a time, of one owner or of one kind', async () => {
    const { jobs } = servers()[0];
    const elsewhere = { limit: 2, cursor: 'older_e30' };
    for (const id of ['j1', 'j2', 'j3']) await jobs.ask(asked(id));
    await jobs.ask(asked('r1', { kind: 'rebuild', owner: 'operator' }));
    const first = await jobs.ofOwner('officer-1', { limit: 2 });
    expect([ids(first.jobs), first.next === null]).toEqual(['j3 j2', false]);
    const second = await jobs.ofOwner('officer-1', { limit: 2, cursor: first.next });
    expect([ids(second.jobs), second.next]).toEqual(['j1', null]);
    const back = await jobs.ofOwner('officer-1', { limit: 2, cursor: second.previous });
    expect([ids(back.jobs), back.previous, back.next]).toEqual(['j3 j2', null, first.next]);
    expect(back.count).toEqual({ rows: 3, more: false });
    expect(ids((await jobs.ofKind('rebuild', { limit: 9 })).jobs)).toBe('r1');
    expect(first.next).toMatch(/^[\w-]{1,400}$/);
    await expect(jobs.ofOwner('officer-1', elsewhere)).rejects.toThrow(NotACursor);
    await expect(jobs.ofKind('rebuild', elsewhere)).rejects.toThrow(NotACursor);
  });

  it('are found by nobody once they have expired, and are named until they are forgotten', async () => {
    const { jobs } = servers()[0];
    await jobs.ask(asked('j1'));
    await jobs.take('export', 1);
    await jobs.advance({ id: 'j1', fence: 1 }, { done: 1, of: 1 }, aSealedValue('part-0'));
    await jobs.ask(asked('j2', { expiresAt: LATER }));
    clock.at = '2026-02-04T09:59:59.999Z';
    expect([await jobs.over(9), (await jobs.find('j1'))!.id]).toEqual([[], 'j1']);
    clock.at = '2026-02-04T10:00:00.000Z';
    expect([await jobs.over(9), await jobs.find('j1'), await jobs.part('j1', 0)]).toEqual([['j1'], null, null]);
    expect([ids((await jobs.ofOwner('officer-1', { limit: 9 })).jobs), await jobs.stop('j1')]).toEqual(['j2', false]);
    expect((await jobs.take('export', 2))!.id).toBe('j2');
    await jobs.forget(['j1', 'j2']);
    await jobs.forget(['j1', 'j2']);
    expect([await jobs.over(9), (await jobs.find('j2'))!.id]).toEqual([[], 'j2']);
  });

  it.each<[string, Partial<JobAsked>]>([
    ['kind', { kind: 'an export for Amy' }],
    ['whose', { about: { whose: 'Amy Smith' } }],
    ['name of an id', { about: { 'Amy Smith': 'amy' } }],
    ['owner', { owner: 'Amy Smith' }],
  ])('refuse free text as %s, and do not repeat it', async (_, over) => {
    const refused = servers()[0].jobs.ask(asked('j1', over));
    await expect(refused).rejects.toThrow(NotACode);
    await expect(refused).rejects.not.toThrow(/amy/i);
    expect(await servers()[1].jobs.find('j1')).toBeNull();
  });
}
