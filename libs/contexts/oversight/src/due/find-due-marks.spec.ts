import { beforeEach, describe, expect, it } from '@jest/globals';
import { HandClock } from '#contract/time';
import type { ReadModels } from '#platform/read-models';
import { FindDueMarks, FindDueMarksHandler } from './find-due-marks.query.ts';
import { whatIsDue } from './what-is-due.ts';

const LISTS = whatIsDue.length;
const clock = new HandClock();
let reads: unknown[];
let position: string | null;
let written: () => void;
let isDown: boolean;
let handler: FindDueMarksHandler;
beforeEach(() => {
  [reads, position, isDown] = [[], 'store/1', false];
  clock.set('2026-02-03T10:00:00.000Z');
  const readModels = {
    positionOf: () => Promise.resolve(position),
    onWritten: (listener: () => void) => void (written = listener),
    ids: (_: unknown, { within }: { within?: unknown }) => {
      reads.push(within);
      return isDown ? Promise.reject(new Error('down')) : Promise.resolve({ ids: ['a'], more: false });
    },
  } as unknown as ReadModels;
  handler = new FindDueMarksHandler(readModels, clock);
});

type Narrowed = Readonly<{ service?: string; barredFrom?: readonly string[] }>;
const ask = ({ service = 'sen', ...narrowing }: Narrowed = {}) =>
  handler.execute(
    new FindDueMarks({ by: '2026-03-03', whose: 'service' }, {
      actor: { id: 'anybody', team: 'sen', onBehalfOf: null },
      reach: { everything: false, kind: 'services', holder: service, ...narrowing },
    } as never),
  );
const listsRead = () => reads.splice(0).length;

describe('Marks of what stands on a list', () => {
  it('are read once for all whose list is the same: the lists of two services for twenty pages, not of each', async () => {
    const pages = Array.from({ length: 20 }, (_, n) => ask({ service: n % 2 ? 'sen' : 'exclusions' }));
    const marks = await Promise.all(pages);
    expect(new Set(marks.map((each) => each.length))).toEqual(new Set([LISTS]));
    expect(listsRead()).toBe(2 * LISTS);
  });

  it('are not read again while nothing was written', async () => {
    for (let look = 0; look < 5; look++) {
      await ask();
      clock.set(`2026-02-03T10:00:${String(look * 5).padStart(2, '0')}.000Z` as never);
    }
    expect(listsRead()).toBe(LISTS);
  });

  it.each([
    ['this server wrote to the views', () => written()],
    ['another server did', () => void (position = 'store/2')],
    ['a minute has passed', () => clock.set('2026-02-03T10:01:00.000Z')],
    ['a day has begun', () => clock.set('2026-02-04T00:00:00.000Z')],
  ])('are read again once %s', async (_, happens) => {
    await ask();
    expect(listsRead()).toBe(LISTS);
    happens();
    await ask();
    expect(listsRead()).toBe(LISTS);
  });

  it('are nobody’s whose list is another: of another service, or of one barred from a child', async () => {
    await ask();
    await ask({ service: 'exclusions' });
    await ask({ barredFrom: ['00000000-0000-4000-8000-000000000001'] });
    expect(new Set(reads.map((within) => JSON.stringify(within))).size).toBe(3);
    expect(listsRead()).toBe(3 * LISTS);
  });

  it('are asked for anew where they could not be read', async () => {
    isDown = true;
    await expect(ask()).rejects.toThrow('down');
    [isDown] = [false];
    expect(await ask()).toHaveLength(LISTS);
  });
});
