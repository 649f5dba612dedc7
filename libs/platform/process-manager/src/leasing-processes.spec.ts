import { expect, it } from '@jest/globals';
import { AnswerTheBell, catalogue, Desk, openOperations, openStore, ring } from './desk.fixtures.ts';
import { ProcessRunner } from './process-runner.ts';

it('of two servers one runs a process; the other takes it up when the lease is lost, where it was left', async () => {
  const [store, operations] = [await openStore(), await openOperations()];
  let holder: { name: string; lost: AbortController } | null = null;
  const leases = (name: string) => ({
    tryHold: async () => {
      if (holder) return null;
      holder = { name, lost: new AbortController() };
      return { lost: holder.lost.signal, release: async () => undefined };
    },
  });
  const server = (name: string) => {
    const desk = new Desk();
    const runner = new ProcessRunner(
      [new AnswerTheBell()],
      {
        ...{ store, catalogue, gateway: desk, memory: operations.processes, leases: leases(name) },
        clock: { now: () => '2026-02-03T10:00:00.000Z' },
        progress: { reached: async () => undefined },
      },
      () => undefined,
    );
    runner.start();
    return { desk, runner };
  };
  const [first, second] = [server('first'), server('second')];
  await ring(store, 1);
  await first.runner.hasPassed((await store.head())!);
  expect((await second.runner.standings())[0]).toMatchObject({ state: 'waiting' });
  const lost = holder as unknown as { lost: AbortController };
  lost.lost.abort();
  // Whoever is first takes it up; the one that lost it asks again as well.
  await ring(store, 2);
  const head = (await store.head())!;
  holder = null;
  await Promise.race([first.runner.hasPassed(head), second.runner.hasPassed(head)]);
  expect([...first.desk.numbers, ...second.desk.numbers]).toEqual([1, 2]);
  for (const { runner } of [first, second]) await runner.stop();
  await store.close();
  await operations.close();
});

it('a server that slept through the end of its lease moves nothing on any more', async () => {
  const [store, operations] = [await openStore(), await openOperations()];
  const [{ promise: refused, resolve }, held] = [Promise.withResolvers<unknown>(), new AbortController()];
  const runner = new ProcessRunner(
    [new AnswerTheBell()],
    {
      ...{ store, catalogue, gateway: new Desk(), memory: operations.processes },
      leases: { tryHold: async () => ({ lost: held.signal, fence: 1, release: async () => undefined }) },
      ...{ clock: { now: () => '2026-02-03T10:00:00.000Z' }, progress: { reached: async () => undefined } },
    },
    (_, told) => void (told.kind === 'fails' && resolve(told.error)),
  );
  runner.start();
  await ring(store, 1);
  await runner.hasPassed((await store.head())!);
  const { name } = new AnswerTheBell();
  const before = await operations.processes.placeOf(name);
  // Another server has it since; this one has not noticed.
  await operations.processes.takeUp(name, 2);
  await ring(store, 2);
  expect(await refused).toMatchObject({ name: 'CheckpointRefused' });
  expect(await operations.processes.placeOf(name)).toEqual(before);
  await runner.stop();
  await store.close();
  await operations.close();
});

it('a server that is stopped leaves nobody waiting for what it will not do any more', async () => {
  const [store, operations] = [await openStore(), await openOperations()];
  const runner = new ProcessRunner(
    [new AnswerTheBell()],
    {
      ...{ store, catalogue, gateway: new Desk(), memory: operations.processes },
      // Another server has the lease, and keeps it.
      leases: { tryHold: async () => null },
      ...{ clock: { now: () => '2026-02-03T10:00:00.000Z' }, progress: { reached: async () => undefined } },
    },
    () => undefined,
  );
  runner.start();
  await ring(store, 1);
  const waiting = runner.hasPassed((await store.head())!);
  await Promise.all([expect(waiting).rejects.toMatchObject({ name: 'AbortError' }), runner.stop()]);
  await store.close();
  await operations.close();
});
