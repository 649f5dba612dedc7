import { describe, expect, it } from '@jest/globals';
import { attendanceEvents } from '#pure/attendance';
import { placementEvents } from '#pure/placements';
import { derivedId } from '#platform/event-sourcing';
import { addDays } from '#statutory-rules';
import type { CivilDate } from '#platform/time';
import { documentsOf, draftsOf, stepId, type Step } from '../recorded-line.fixtures.ts';
import { lineShown } from './shown-line.ts';
import { weeksToRead } from './weeks-to-read.ts';

const placementId = derivedId('a placement');
const stream = `placement-${placementId}`;
const placement = draftsOf(placementEvents);
const terms = (startsOn: CivilDate) => ({
  ...({ startsOn, endsOn: '2026-07-17', nextReviewOn: '2026-02-06', legalBasis: 'cfa2014-s42' } as const),
  ...{ schoolLeaving: null, timetable: [], outcomes: [] },
});
const mark = (date: CivilDate, session: 'AM' | 'PM'): Step => ({
  ...{ recorded: date, stream: 'attendance-a' },
  event: draftsOf(attendanceEvents)({
    ...{ type: 'SessionMarked', effectiveOn: date },
    data: { date, session, code: 'K', placementId, placementStart: stepId(0), notCounted: null },
  }),
});
const days = Array.from({ length: 100 }, (_, n) => addDays('2026-01-12', n));
const start: Step = {
  ...{ recorded: '2026-01-12', stream },
  event: placement({ type: 'PlacementStarted', data: terms('2026-01-12'), personal: { outcomes: [] } }),
};
const later: Step = {
  ...{ recorded: '2026-05-01', stream },
  event: placement({
    ...{ type: 'PlacementStartedCorrected', data: { original: stepId(0), now: terms('2026-02-02') } },
    personal: { reason: 'he came in February' },
  }),
};
const line = (of: readonly CivilDate[], ...more: readonly Step[]) =>
  documentsOf(
    [start, ...of.flatMap((date) => [mark(date, 'AM'), mark(date, 'PM')]), ...more],
    [...placementEvents, ...attendanceEvents],
  );
const wanted = (knownOn: CivilDate) =>
  ({ at: { asAt: '2026-05-02', knownOn }, comparedWith: null, today: '2026-05-02' }) as const;

describe('Marks of days that are none of their placement, on the line', () => {
  it('stand among what is not counted of their month, from the day on which that was known, and of no other', () => {
    const all = line(days, later);
    const of = (knownOn: CivilDate) =>
      lineShown(all, wanted(knownOn)).months.map(({ month, sessions, notCounted }) => [month, sessions, notCounted]);
    expect(of('2026-04-30').map(([, , not]) => not)).toEqual([0, 0, 0, 0]);
    expect(of('2026-05-01')).toEqual([
      ['2026-01', 40, 40],
      ['2026-02', 56, 2],
      ['2026-03', 62, 0],
      ['2026-04', 42, 0],
    ]);
  });

  it('have their weeks read, and only theirs', () => {
    const all = line(days, later);
    expect(weeksToRead(all, wanted('2026-04-30'))).toEqual([]);
    expect(weeksToRead(all, wanted('2026-05-01'))).toEqual(days.slice(0, 48).filter((_, n) => n % 7 === 0));
  });

  it('are named one by one where each mark is shown', () => {
    const few = line(['2026-01-12', '2026-02-02'], later);
    expect(lineShown(few, wanted('2026-04-30')).outside).toEqual([]);
    expect(lineShown(few, wanted('2026-05-01')).outside).toEqual([stepId(1), stepId(2)]);
  });

  it('are not spoken of where the line, read in part, holds no start of the placement', () => {
    const { entries: _, ...rest } = line(['2026-01-12'], later);
    expect(lineShown({ entries: [], ...rest }, wanted('2026-05-01')).outside).toEqual([]);
  });

  describe('differ between two readings, of which one knows of it', () => {
    const both = { ...wanted('2026-04-30'), comparedWith: { asAt: '2026-05-02', knownOn: '2026-05-01' } } as const;

    it('each with what was told of its placement since', () => {
      const few = line(['2026-01-12', '2026-02-02'], later);
      const { changes } = lineShown(few, both);
      expect(changes.slice(1)).toMatchObject(
        [stepId(1), stepId(2)].map((original) => ({
          ...{ original, outside: ['after'], by: [], through: [{ type: 'PlacementStartedCorrected' }] },
        })),
      );
      expect(changes).toHaveLength(3);
    });

    it('also where they are many, counted by their month', () => {
      const all = line(days, later);
      expect(lineShown(all, both)).toMatchObject({
        marksDiffer: [
          { month: '2026-01', marks: 40 },
          { month: '2026-02', marks: 2 },
        ],
      });
      expect(weeksToRead(all, both)).toEqual(weeksToRead(all, wanted('2026-05-01')));
    });
  });
});
