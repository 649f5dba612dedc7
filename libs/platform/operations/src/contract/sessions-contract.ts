import { expect, it } from '@jest/globals';
import { NotACode, type Operations, type Session } from '../index.ts';
import type { HandClock } from '#contract/time';
import { aSealedValue } from './operations-under-test.ts';

const aSession = (id: string, over: Partial<Session> = {}): Session => ({
  ...{ id, person: 'officer-1', startedAt: '2026-02-03T10:00:00.000Z' },
  ...{ idleEndsAt: '2026-02-03T10:30:00.000Z', endsAt: '2026-02-03T12:00:00.000Z', kept: null },
  ...over,
});

export function sessionsContract(servers: () => readonly [Operations, Operations], clock: HandClock): void {
  it('finds on every server a session that runs, as it was started', async () => {
    const [here, there] = servers();
    const session = aSession('a1', { kept: aSealedValue('terms') });
    await here.sessions.start(session);
    await there.sessions.start(aSession('a1', { person: 'officer-2' }));
    expect(await there.sessions.find('a1')).toEqual(session);
    expect(await there.sessions.find('a2')).toBeNull();
  });

  it('ends at the idle end, to the millisecond, unless it was prolonged', async () => {
    const [here, there] = servers();
    for (const id of ['a1', 'a2']) await here.sessions.start(aSession(id));
    clock.at = '2026-02-03T10:29:59.999Z';
    expect(await there.sessions.prolong('a1', '2026-02-03T10:59:59.999Z')).toMatchObject({
      idleEndsAt: '2026-02-03T10:59:59.999Z',
    });
    clock.at = '2026-02-03T10:30:00.000Z';
    expect(await here.sessions.find('a1')).not.toBeNull();
    expect(await here.sessions.find('a2')).toBeNull();
    expect(await here.sessions.prolong('a2', '2026-02-03T11:00:00.000Z')).toBeNull();
  });

  it('is never prolonged past its end, and never shortened', async () => {
    const { sessions } = servers()[0];
    await sessions.start(aSession('a1'));
    expect(await sessions.prolong('a1', '2026-02-03T10:10:00.000Z')).toMatchObject(aSession('a1'));
    expect((await sessions.prolong('a1', '2026-02-04T10:00:00.000Z'))!.idleEndsAt).toBe('2026-02-03T12:00:00.000Z');
    clock.at = '2026-02-03T12:00:00.000Z';
    expect(await sessions.find('a1')).toBeNull();
  });

  it('keeps what it is given while it runs', async () => {
    const { sessions } = servers()[0];
    await sessions.start(aSession('a1'));
    expect(await sessions.keep('a1', aSealedValue('terms'))).toBe(true);
    expect((await sessions.find('a1'))!.kept).toEqual(aSealedValue('terms'));
    await sessions.end('a1');
    expect(await sessions.keep('a1', null)).toBe(false);
  });

  it('ends for good, also all of one person at once, and lets nobody start it again', async () => {
    const [here, there] = servers();
    for (const id of ['a1', 'a2', 'a3']) await here.sessions.start(aSession(id));
    await here.sessions.start(aSession('b1', { person: 'officer-2' }));
    await there.sessions.end('a1');
    await there.sessions.end('a1');
    expect(await there.sessions.endAllOf('officer-1')).toBe(2);
    await here.sessions.start(aSession('a1'));
    expect(await Promise.all(['a1', 'a2', 'a3'].map((id) => here.sessions.find(id)))).toEqual([null, null, null]);
    expect(await here.sessions.find('b1')).not.toBeNull();
    clock.at = '2026-02-03T10:00:00.001Z';
    await here.sessions.end('b1');
    clock.at = '2026-02-03T10:00:00.000Z';
    expect(await there.sessions.find('b1')).toBeNull();
  });

  it('names those that are over until they are forgotten; one that runs is not forgotten', async () => {
    const { sessions } = servers()[0];
    for (const id of ['a3', 'a1', 'a2']) await sessions.start(aSession(id));
    await sessions.end('a3');
    await sessions.end('a1');
    expect([await sessions.over(1), await sessions.over(9)]).toEqual([['a1'], ['a1', 'a3']]);
    await sessions.forget(['a1', 'a2']);
    expect(await sessions.over(9)).toEqual(['a3']);
    expect(await sessions.find('a2')).not.toBeNull();
  });

  it.each<[string, Partial<Session>]>([
    ['person', { person: 'Amy Smith' }],
    ['end', { endsAt: 'tomorrow' as Session['endsAt'] }],
    ['what is kept', { kept: { ...aSealedValue('terms'), ciphertext: 'Amy Smith' } }],
  ])('refuses free text as %s', async (_, over) => {
    const { sessions } = servers()[0];
    await expect(sessions.start(aSession('a1', over))).rejects.toThrow(NotACode);
    expect(await sessions.find('a1')).toBeNull();
  });
}
