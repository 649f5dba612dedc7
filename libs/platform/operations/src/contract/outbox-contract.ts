import { expect, it } from '@jest/globals';
import { NotACode, type Letter, type Operations } from '../index.ts';
import type { HandClock } from '#contract/time';
import { aLetter, aSealedValue } from './operations-under-test.ts';

export function outboxContract(servers: () => readonly [Operations, Operations], clock: HandClock): void {
  const dueNow = async () => (await servers()[1].outbox.due(10)).map(({ id }) => id);

  it('keeps letters in the order they were added, each id once', async () => {
    const [here, there] = servers();
    await here.outbox.add(aLetter('letter-1'));
    await there.outbox.add(aLetter('letter-2'));
    await there.outbox.add(aLetter('letter-1', { template: 'another' }));
    expect(await here.outbox.due(10)).toEqual([
      { ...aLetter('letter-1'), state: 'pending', tries: 0, code: null },
      { ...aLetter('letter-2'), state: 'pending', tries: 0, code: null },
    ]);
    expect(await here.outbox.due(1)).toHaveLength(1);
  });

  it('offers a letter from its moment on', async () => {
    await servers()[0].outbox.add(aLetter('letter-1', { queuedAt: '2026-02-03T10:00:00.001Z' }));
    expect(await dueNow()).toEqual([]);
    clock.at = '2026-02-03T10:00:00.001Z';
    expect(await dueNow()).toEqual(['letter-1']);
  });

  it('offers a letter that failed again when its moment has come, until it is sent', async () => {
    const { outbox } = servers()[0];
    await outbox.add(aLetter('letter-1'));
    await outbox.markFailed('letter-1', { code: 'smtp-421', retryAt: '2026-02-03T10:05:00.000Z' });
    expect(await dueNow()).toEqual([]);
    clock.at = '2026-02-03T10:05:00.000Z';
    expect(await dueNow()).toEqual(['letter-1']);
    await outbox.markSent('letter-1');
    expect(await dueNow()).toEqual([]);
    expect(await outbox.find('letter-1')).toMatchObject({ state: 'sent', tries: 1, code: 'smtp-421' });
  });

  it('never offers a letter that was given up, or whose fate is known', async () => {
    const { outbox } = servers()[0];
    for (const id of ['letter-1', 'letter-2']) await outbox.add(aLetter(id));
    await outbox.markFailed('letter-1', { code: 'erased', retryAt: null });
    await outbox.markSent('letter-2');
    await outbox.markFailed('letter-2', { code: 'smtp-421', retryAt: '2026-02-03T09:00:00.000Z' });
    await outbox.markSent('letter-1');
    expect(await dueNow()).toEqual([]);
    expect(await outbox.find('letter-1')).toMatchObject({ state: 'given-up', tries: 1, code: 'erased' });
    expect(await outbox.find('letter-2')).toMatchObject({ state: 'sent', tries: 0, code: null });
    expect(await outbox.find('letter-3')).toBeNull();
  });

  it.each<[string, Partial<Letter>]>([
    ['template', { template: 'Dear Amy Smith' }],
    ['id', { about: { child: 'Amy Smith' } }],
    ['name of an id', { about: { 'Amy Smith': 'Amy Smith' } }],
    ['address', { to: { ...aSealedValue('email'), ciphertext: 'amy@example.org' } }],
    ['address that is not sealed', { to: { ...aSealedValue('email'), alg: 'none' as 'A256GCM' } }],
    ['instant', { queuedAt: 'tomorrow' as '2026-02-03T09:00:00.000Z' }],
  ])('refuses free text as %s, and does not repeat it', async (_, over) => {
    const added = servers()[0].outbox.add(aLetter('letter-1', over));
    await expect(added).rejects.toThrow(NotACode);
    await expect(added).rejects.not.toThrow(/amy/i);
    expect(await dueNow()).toEqual([]);
  });

  it('stores nothing that rides along with a letter', async () => {
    const { outbox } = servers()[0];
    const to = { ...aSealedValue('email'), plain: 'amy@example.org' };
    await outbox.add({ ...aLetter('letter-1', { to }), ...{ body: 'Dear Amy' } });
    expect(JSON.stringify(await outbox.find('letter-1'))).not.toMatch(/amy@|Dear/);
  });
}
