import { describe, expect, it } from '@jest/globals';
import type { Position } from '#platform/event-sourcing';
import { asOfOneMoment } from './as-of-one-moment.ts';
import { ViewBehind } from './read-model-errors.ts';

const notes = { view: 'notes', version: 1, fields: {} };

/** A view that is written to while it is read, so many times. */
function written(times: number) {
  let [at, left] = [1, times];
  const write = () => {
    if (left > 0) [at, left] = [at + 1, left - 1];
  };
  return {
    models: { positionOf: async () => String(at) as Position },
    read: async () => {
      const first = at;
      write();
      return [first, at];
    },
  };
}

describe('several readings of one view', () => {
  it.each([0, 1, 3])('are of one moment, though it was written to %d times meanwhile', async (times) => {
    const { models, read } = written(times);
    expect(await asOfOneMoment(models, notes, read)).toEqual([times + 1, times + 1]);
  });

  it('are refused where it never holds still', async () => {
    const { models, read } = written(Infinity);
    await expect(asOfOneMoment(models, notes, read)).rejects.toThrow(ViewBehind);
  });
});
