import { expect, it } from '@jest/globals';
import { LogNotBrought } from '#platform/sqlite-file';
import { Log } from '#platform/telemetry';
import { DiskKeeps } from './ready-when.ts';

class Lines extends Log {
  readonly said: string[] = [];
  override debug = (what: string): unknown => this.said.push(what);
  override info = this.debug;
  override warn = this.debug;
  override error = this.debug;
}

it('is not ready once the log of the views was not brought home, and is where it only has no thread', () => {
  const lines = new Lines();
  const kept = new DiskKeeps(lines);
  kept.log.unaided?.(new Error('none'));
  expect(kept.ready()).toBe(true);
  kept.log.failed?.(new LogNotBrought('views.sqlite', 30_000));
  expect(kept.ready()).toBe(false);
  expect(lines.said).toEqual([
    'The log of the views has no thread now: slower, and as safe',
    'The disk does not answer: the views stand still. See to the disk, then start the server again',
  ]);
});
