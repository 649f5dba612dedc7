import { expect, it } from '@jest/globals';
import type { Instant } from '#platform/time';
import type { Operations } from '../index.ts';
import type { HandClock } from '#contract/time';

export function leasesContract(servers: () => readonly [Operations, Operations], clock: HandClock): void {
  it('gives a lease to one holder at a time', async () => {
    const [here, there] = servers();
    const lease = await here.leases.acquire('outbox', 'server-1', 10_000);
    expect(lease).toMatchObject({ holder: 'server-1', fence: 1, expiresAt: '2026-02-03T10:00:10.000Z' });
    expect(await there.leases.acquire('outbox', 'server-2', 10_000)).toBeNull();
    expect(await there.leases.acquire('another', 'server-2', 10_000)).toMatchObject({ holder: 'server-2' });
  });

  it('gives it to one of many that ask at once, also when it has just expired', async () => {
    const [here, there] = servers();
    for (let round = 1; round <= 5; round++) {
      const asked = [here, there, here, there].map((server, n) =>
        server.leases.acquire('outbox', `server-${n}`, 10_000),
      );
      const held = (await Promise.all(asked)).filter((lease) => lease !== null);
      expect(held).toMatchObject([{ fence: round }]);
      clock.at = `2026-02-03T10:0${round}:00.000Z` as Instant;
    }
  });

  it('prolongs the holder’s own without a new fence', async () => {
    const [here] = servers();
    const lease = (await here.leases.acquire('outbox', 'server-1', 10_000))!;
    clock.at = '2026-02-03T10:00:09.999Z';
    const longer = { ...lease, expiresAt: '2026-02-03T10:00:19.999Z' };
    expect(await here.leases.renew([lease], 10_000)).toEqual([longer]);
    expect(await here.leases.acquire('outbox', 'server-1', 10_000)).toEqual(longer);
  });

  it('gives it to another once it has expired, with a higher fence; the first cannot renew or release it', async () => {
    const [here, there] = servers();
    const lost = (await here.leases.acquire('outbox', 'server-1', 10_000))!;
    clock.at = '2026-02-03T10:00:10.000Z';
    expect(await here.leases.renew([lost], 10_000)).toEqual([]);
    const held = (await there.leases.acquire('outbox', 'server-2', 10_000))!;
    expect(held.fence).toBe(2);
    expect(await here.leases.renew([lost], 10_000)).toEqual([]);
    await here.leases.release(lost);
    expect(await there.leases.renew([held], 10_000)).toHaveLength(1);
  });

  it('gives it to another at once when it was released, with a higher fence', async () => {
    const [here, there] = servers();
    await here.leases.release((await here.leases.acquire('outbox', 'server-1', 10_000))!);
    expect(await there.leases.acquire('outbox', 'server-2', 10_000)).toMatchObject({ holder: 'server-2', fence: 2 });
  });

  it('gives a holder that slept past the end of its own lease a higher fence', async () => {
    const [here] = servers();
    const lease = (await here.leases.acquire('outbox', 'server-1', 10_000))!;
    clock.at = '2026-02-03T10:01:00.000Z';
    expect(await here.leases.acquire('outbox', 'server-1', 10_000)).toMatchObject({ fence: 2 });
    expect(await here.leases.renew([lease], 10_000)).toEqual([]);
  });

  it('prolongs all that a server holds in one go, and says which it has lost', async () => {
    const [here, there] = servers();
    const [long, short] = [
      (await here.leases.acquire('outbox', 'server-1', 20_000))!,
      (await here.leases.acquire('child-line', 'server-1', 5_000))!,
    ];
    clock.at = '2026-02-03T10:00:05.000Z';
    await there.leases.acquire('child-line', 'server-2', 10_000);
    const longer = { ...long, expiresAt: '2026-02-03T10:00:15.000Z' };
    expect(await here.leases.renew([long, short], 10_000)).toEqual([longer]);
    expect(await here.leases.renew([], 10_000)).toEqual([]);
  });

  it('says who holds what now', async () => {
    const [here, there] = servers();
    await here.leases.acquire('outbox', 'server-1', 10_000);
    await here.leases.acquire('child-line', 'server-1', 5_000);
    await there.leases.release((await there.leases.acquire('caseload', 'server-2', 10_000))!);
    clock.at = '2026-02-03T10:00:05.000Z';
    expect([...(await there.leases.taken())]).toEqual([['outbox', 'server-1']]);
  });

  it('never lets two work under one name: of holders that come, sleep and go each finds the fence of the one before lower', async () => {
    const [here, there] = servers();
    const fences: number[] = [];
    for (let round = 0; round < 12; round++) {
      const [server, other] = round % 2 ? [there, here] : [here, there];
      const held = (await server.leases.acquire('outbox', `server-${round}`, 1_000))!;
      const raced = await Promise.all([
        other.leases.acquire('outbox', 'another', 1_000),
        server.leases.renew([held], 1_000),
        other.leases.acquire('outbox', 'a-third', 1_000),
      ]);
      expect([raced[0], raced[1].length, raced[2]]).toEqual([null, 1, null]);
      fences.push(held.fence);
      // Whoever sleeps past the end, and whoever gives it back, leave the next a higher one.
      if (round % 3 === 0) await server.leases.release(held);
      else clock.at = new Date(Date.parse(clock.at) + 1_000).toISOString() as Instant;
    }
    expect(fences).toEqual(Array.from({ length: 12 }, (_, round) => round + 1));
  });
}
