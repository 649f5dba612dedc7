import { expect, it } from '@jest/globals';
import { positionOf } from '#platform/event-sourcing';
import type { Generation, ViewRequest } from '#platform/read-models';
import { here } from '../runner/do-job.ts';
import { benchOfJobs, isEnded } from '../testing/bench-of-jobs.ts';
import { rebuildView } from './view-rebuild.ts';

const { bench, run, ask, when } = benchOfJobs();
const STORE = '00000000-0000-4000-8000-000000000001';
const at = (n: number) => ({ position: positionOf(STORE, n), eventId: '00000000-0000-4000-8000-000000000002' });
const generation = (over: Partial<Generation>): Generation => ({
  ...{ generation: 1, live: true, checkpoint: at(50), stop: null },
  ...over,
});

/** Views that a keeper has, who takes up nothing by itself. */
function keptViews() {
  const kept = { all: [generation({})], asked: [] as ViewRequest[] };
  const store = {
    generations: async () => kept.all,
    request: async (request: ViewRequest) => void kept.asked.push(request),
    requests: async () => kept.asked.map((each) => ({ ...each, id: 'asked' })),
  };
  const events = { head: async () => positionOf(STORE, 50), storeId: STORE };
  const work = rebuildView({ events, store, collections: [{ view: 'child-line', version: 1, fields: {} }] });
  return {
    kept,
    work,
    /** The keeper takes up what was asked. */
    builds(over: Partial<Generation>) {
      kept.asked = [];
      kept.all = [generation({}), generation({ generation: 2, live: false, ...over })];
    },
  };
}
const anew = { view: 'child-line' };

it('asks the keeper once, tells how far it is, and is done when the new build is live', async () => {
  const { kept, work, builds } = keptViews();
  run(here(bench.jobs, work));
  await ask('r1', anew);
  await when('r1', ({ progress }) => progress.of === 50);
  expect(kept.asked).toEqual([{ kind: 'rebuild', view: 'child-line' }]);
  builds({ checkpoint: at(20) });
  await when('r1', ({ progress }) => progress.done === 20);
  expect(kept.asked).toEqual([]);
  builds({ checkpoint: at(50), live: true });
  expect(await when('r1', isEnded)).toMatchObject({ state: 'done' });
});

it('taken up after a kill follows its own build, and asks for no other', async () => {
  const { kept, work, builds } = keptViews();
  await ask('r1', anew);
  await bench.operations.jobs.take('count', 1);
  await bench.jobs.advance({ id: 'r1', fence: 1 }, { done: 0, of: null }, { number: 0, value: { before: 1 } });
  builds({ checkpoint: at(50), live: true });
  run(here(bench.jobs, work));
  expect(await when('r1', isEnded)).toMatchObject({ state: 'done', tries: 2 });
  expect(kept.asked).toEqual([]);
});

it('says before which event the new build stands, and which view there is not', async () => {
  const { work, builds } = keptViews();
  run(here(bench.jobs, work));
  await ask('r1', anew);
  await when('r1', ({ progress }) => progress.of === 50);
  builds({ stop: { ...at(30), code: 'documents-threw' } });
  expect(await when('r1', isEnded)).toMatchObject({ state: 'failed', code: `documents-threw:${at(30).eventId}` });
  await ask('r2', { view: 'childline' });
  expect(await when('r2', isEnded)).toMatchObject({ state: 'failed', code: 'no-such-view' });
});

it('has the build given up when it is stopped, and not when the server stops', async () => {
  const { kept, work, builds } = keptViews();
  const runner = run(here(bench.jobs, work));
  await ask('r1', anew);
  await when('r1', ({ progress }) => progress.of === 50);
  builds({ checkpoint: at(20) });
  await runner.stop();
  expect([kept.asked, (await bench.jobs.find('r1'))!.state]).toEqual([[], 'waiting']);
  const next = run(here(bench.jobs, work));
  await when('r1', ({ progress }) => progress.done === 20);
  await bench.jobs.stop('r1');
  await ask('r2', { view: 'childline' });
  await when('r2', isEnded);
  expect(kept.asked).toEqual([{ kind: 'abandon', view: 'child-line' }]);
  await next.stop();
});
