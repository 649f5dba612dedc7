import { expect, it } from '@jest/globals';
import type { Operations } from '../index.ts';
import { aLetter } from './operations-under-test.ts';

export function standingContract(servers: () => readonly [Operations, Operations]): void {
  it('serves from the first day', async () => {
    const [{ standing }] = servers();
    expect([await standing.isHeldBack(), await standing.putIntoService()]).toEqual([false, false]);
  });

  it('once restored lends no letter, until a person puts it into service', async () => {
    const [here, there] = servers();
    await here.outbox.add(aLetter('letter-1'));
    await here.standing.holdBack('store-2');
    expect([await there.standing.isHeldBack(), await there.outbox.due(10)]).toEqual([true, []]);
    expect([await here.standing.putIntoService(), await here.standing.putIntoService()]).toEqual([true, false]);
    expect(await there.standing.isHeldBack()).toBe(false);
    expect(await there.outbox.due(10)).toMatchObject([{ id: 'letter-1' }]);
  });

  it('lets in one role after the other, and lends no letter before it serves all', async () => {
    const [here, there] = servers();
    expect(await here.standing.putIntoService('provider')).toBe(false);
    await here.outbox.add(aLetter('letter-1'));
    await here.standing.holdBack('store-2');
    expect([await here.standing.isHeldBack('provider'), await here.standing.putIntoService('provider')]).toEqual([
      ...[true, true],
    ]);
    expect(await here.standing.putIntoService('provider')).toBe(false);
    const held = (role?: string) => there.standing.isHeldBack(role);
    expect([await held('provider'), await held('school'), await held()]).toEqual([false, true, true]);
    expect(await there.outbox.due(10)).toEqual([]);
    await here.standing.putIntoService();
    expect([await held('school'), (await there.outbox.due(10)).length]).toEqual([false, 1]);
    await here.standing.holdBack('store-3');
    expect(await held('provider')).toBe(true);
  });

  it('is held back again when a copy of it is restored', async () => {
    const [{ standing }] = servers();
    await standing.holdBack('store-2');
    await standing.putIntoService();
    await standing.holdBack('store-3');
    expect(await standing.isHeldBack()).toBe(true);
  });
}
