import { describe, expect, it } from '@jest/globals';
import type { Contended, FloodLine } from './append-process.ts';
import { idsOf, newStream } from './sample-events.ts';
import type { OpenStore } from './store-under-test.ts';
import { withStore } from './with-store.ts';
import { linesOf, startWriter } from './writer-process.ts';

export function processesContract(open: OpenStore): void {
  describe('several processes', () => {
    it(
      'append to one stream 4 × 250 times: 1,000 successes, contiguous revisions',
      withStore(open, async ({ store, elsewhere }) => {
        const stream = newStream();
        const writers = [1, 2, 3, 4].map(() => startWriter(elsewhere, 'contend', stream, '250'));
        let ready = 0;
        const said = writers.map((writer) =>
          linesOf<Contended | 'ready'>(writer, (line) => {
            if (line === 'ready' && ++ready === writers.length) writers.forEach(({ stdin }) => stdin!.end());
          }),
        );
        const results = (await Promise.all(said)).flat().filter((line) => line !== 'ready');
        expect(results.map(({ successes }) => successes)).toEqual([250, 250, 250, 250]);
        expect(results.reduce((sum, { conflicts }) => sum + conflicts, 0)).toBeGreaterThan(0);
        const events = await store.readStream(stream);
        expect(events.map(({ revision }) => revision)).toEqual(Array.from({ length: 1_000 }, (_, n) => n));
        expect(new Set(idsOf(events)).size).toBe(1_000);
      }),
      120_000,
    );

    // Killed when so many appends were acknowledged: while the next are queued, written, or being committed.
    it.each([1, 7, 40, 133, 311])(
      'lose nothing acknowledged when one is killed after %i acknowledgements, and an unanswered append can be sent again',
      (kill) =>
        withStore(open, async ({ another, elsewhere }) => {
          const prefix = newStream();
          const writer = startWriter(elsewhere, 'flood', prefix);
          let acknowledged = 0;
          const lines = await linesOf<FloodLine>(writer, ({ revision }) => {
            if (revision !== undefined && ++acknowledged === kill) writer.kill('SIGKILL');
          });
          expect(acknowledged).toBeGreaterThanOrEqual(kill);
          const reopened = await another();
          for (const stream of new Set(lines.map((line) => line.stream))) {
            const said = lines.filter((line) => line.stream === stream);
            const answered = said.filter((line) => line.revision !== undefined);
            const unanswered = said.slice(answered.length * 2);
            const kept = idsOf(await reopened.readStream(stream));
            const promised = answered.flatMap(({ events }) => idsOf(events));
            const asked = [...promised, ...unanswered.flatMap(({ events }) => idsOf(events))];
            expect([promised, asked]).toContainEqual(kept); // an append is whole or not there
            for (const { expected, events } of unanswered) await reopened.append(stream, expected, events);
            expect(idsOf(await reopened.readStream(stream))).toEqual(asked);
          }
        })(),
      60_000,
    );
  });
}
