import { describe, expect, it } from '@jest/globals';
import { attendanceEvents } from '#pure/attendance';
import { derivedId } from '#platform/event-sourcing';
import { viewAfter } from '#platform/testing';
import type { CivilDate } from '#platform/time';
import { childLine } from './child-line.ts';
import { unpacked } from './marks-of-week.ts';
import { monthsOfMarks } from './months-of-marks.ts';
import { documentsAfter, documentsOf, draftsOf, recordedSteps, stepId, type Step } from '../recorded-line.fixtures.ts';
import { Catalogue } from '#platform/event-sourcing';
import { entryOf } from './line-entry.ts';
import { replay, voidedAt, type Moment } from './replay.ts';
import { lineShown } from './shown-line.ts';
import { weeksToRead } from './weeks-to-read.ts';

const attendance = draftsOf(attendanceEvents);
const places = { placementId: derivedId('a placement'), placementStart: derivedId('the start'), notCounted: null };
type Code = 'K' | 'I' | 'C';

const mark = (date: CivilDate, session: 'AM' | 'PM', code: Code, recorded: CivilDate = date): Step => ({
  ...{ recorded, stream: 'attendance-a' },
  event: attendance({ type: 'SessionMarked', effectiveOn: date, data: { date, session, code, ...places } }),
});
const corrected = (n: number, date: CivilDate, code: Code, recorded: CivilDate): Step => ({
  ...{ recorded, stream: 'attendance-a', by: 'officer-2' },
  event: attendance({
    ...{ type: 'SessionMarkedCorrected', effectiveOn: date, personal: { reason: 'a note came later' } },
    data: { original: stepId(n), now: { date, session: 'AM' as const, code, ...places } },
  }),
});
const voided = (n: number, date: CivilDate, recorded: CivilDate): Step => ({
  ...{ recorded, stream: 'attendance-a' },
  event: attendance({
    ...{ type: 'SessionMarkedVoided', effectiveOn: date, personal: { reason: 'nobody can say' } },
    data: { original: stepId(n) },
  }),
});

const onSaturday: Step = {
  ...{ recorded: '2026-02-04', stream: 'attendance-a' },
  event: attendance({
    ...{ type: 'SessionMarked', effectiveOn: '2026-01-17', confirmed: ['weekend'] },
    data: { ...places, date: '2026-01-17', session: 'AM', code: 'K', notCounted: 'weekend' },
  }),
};

const steps: readonly Step[] = [
  mark('2026-01-14', 'AM', 'K'),
  mark('2026-01-14', 'PM', 'K', '2026-01-16'),
  mark('2026-01-30', 'AM', 'I'),
  mark('2026-02-02', 'AM', 'K'),
  corrected(0, '2026-01-14', 'I', '2026-01-20'),
  voided(2, '2026-01-30', '2026-02-03'),
  mark('2026-01-30', 'AM', 'C', '2026-02-04'),
  onSaturday,
];
const ALL = () => true;
const events = recordedSteps(steps, new Catalogue(attendanceEvents));
const line = documentsAfter(events);
const { weeks } = line;
const { typeOf } = new Catalogue(attendanceEvents);

describe('the marks of a line by week and month', () => {
  it('are packed without loss of anything that a line shows', () => {
    const packed = new Map(weeks.flatMap(unpacked).map((entry) => [entry.id, entry]));
    expect(weeks).toHaveLength(3);
    for (const event of events) {
      const { position: _, sealed, ...entry } = entryOf(event as never, typeOf);
      expect(packed.get(event.id)).toMatchObject({ ...entry, sealed: entry.kind === 'original' ? {} : sealed });
    }
  });

  // Counted without a look at each event, they must say what the replay of each says.
  const dates: readonly CivilDate[] = [
    '2026-01-13',
    '2026-01-14',
    '2026-01-20',
    '2026-02-01',
    '2026-02-03',
    '2026-02-05',
  ];
  it.each(dates.flatMap((asAt) => dates.map((knownOn): [CivilDate, CivilDate] => [asAt, knownOn])))(
    'as at %s, as known on %s are what their replay says',
    (asAt, knownOn) => {
      const moment: Moment = { asAt, knownOn };
      const facts = replay(weeks.flatMap(unpacked), moment);
      const months = monthsOfMarks(line, moment, new Map(), ALL);
      const monthly = (of: readonly { effectiveOn: CivilDate }[]) =>
        Object.fromEntries(
          [...Map.groupBy(of, ({ effectiveOn }) => effectiveOn.slice(0, 7))].map(([month, its]) => [month, its.length]),
        );
      const saying = (what: 'sessions' | 'voided') =>
        Object.fromEntries(months.flatMap((each) => (each[what] > 0 ? [[each.month, each[what]]] : [])));
      expect(saying('sessions')).toEqual(monthly(facts));
      expect(saying('voided')).toEqual(monthly(voidedAt(weeks.flatMap(unpacked), moment)));
      const counted = Object.fromEntries(
        months.flatMap(({ month, marked }) => marked.map((each) => [`${month} ${each.code}`, 0])),
      );
      for (const { month, marked } of months)
        for (const { code, sessions } of marked) counted[`${month} ${code}`]! += sessions;
      const replayed: Record<string, number> = {};
      for (const { data } of facts) {
        const key = `${String(data['date']).slice(0, 7)} ${String(data['code'])}`;
        replayed[key] = (replayed[key] ?? 0) + 1;
      }
      expect(counted).toEqual(replayed);
    },
  );

  it('say what was corrected, the days they span, and what they rested on', () => {
    const withdrawn = new Map([[places.placementStart, 'PlacementStarted']]);
    expect(monthsOfMarks(line, { asAt: '2026-02-05', knownOn: '2026-02-05' }, withdrawn, ALL)).toMatchObject([
      {
        month: '2026-01',
        from: '2026-01-14',
        to: '2026-01-30',
        sessions: 4,
        notCounted: 1,
        corrected: 1,
        voided: 1,
        withdrawnBasis: ['PlacementStarted'],
      },
      { month: '2026-02', sessions: 1, notCounted: 0, corrected: 0, voided: 0 },
    ]);
  });
});

it('names a month of which every mark was voided', () => {
  const steps = [mark('2026-03-02', 'AM', 'K'), voided(0, '2026-03-02', '2026-03-03')];
  const nothingStands = documentsOf(steps, attendanceEvents);
  const after = (knownOn: CivilDate) =>
    monthsOfMarks(nothingStands, { asAt: '2026-03-09', knownOn }, new Map(), ALL).map(
      ({ month, from, sessions, voided }) => [...[month, from], ...[sessions, voided]],
    );
  expect(after('2026-03-02')).toEqual([['2026-03', '2026-03-02', 1, 0]]);
  expect(after('2026-03-03')).toEqual([['2026-03', '2026-03-02', 0, 1]]);
});

describe('a line of many marks', () => {
  const days = Array.from(
    { length: 200 },
    (_, n) => new Date(Date.UTC(2025, 7, 4 + n)).toISOString().slice(0, 10) as CivilDate,
  );
  const many = documentsOf(
    [...days.map((date) => mark(date, 'AM', 'K')), corrected(5, days[5]!, 'I', '2026-05-01')],
    attendanceEvents,
  );
  const shown = (knownOn: CivilDate, comparedWith: Moment | null = null) =>
    lineShown(many, { at: { asAt: '2026-06-01', knownOn }, comparedWith, today: '2026-06-01' });

  it('shows them by month and none by itself', () => {
    const { facts, months } = shown('2026-06-01');
    expect(facts).toEqual([]);
    expect(months.reduce((sum, { sessions }) => sum + sessions, 0)).toBe(200);
  });

  const moments = ['2025-08-20', '2025-10-08', '2025-12-31', '2026-05-01', '2026-06-01'] as const;
  it.each(
    // Before the month asked for, within the year, and after it: what is known by then is tried at every moment.
    (['2025-08-20', '2025-12-31', '2026-06-01'] as const).flatMap((asAt) =>
      moments.flatMap((knownOn) => [null, ...moments].map((other) => [asAt, knownOn, other] as const)),
    ),
  )(
    'is the same as at %s, as known on %s, beside %s, whatever weeks are read besides those that it needs',
    (asAt, knownOn, other) => {
      for (const month of [null, '2025-10']) {
        const comparedWith = other && { asAt: '2026-01-15' as const, knownOn: other };
        const wanted = { at: { asAt, knownOn }, comparedWith, today: '2026-06-01' as const, month };
        const needed = weeksToRead(many, wanted);
        const weeks = many.weeks.filter(({ week }) => needed.includes(week));
        expect(weeks).toHaveLength(needed.length);
        expect(lineShown({ ...many, weeks }, wanted)).toEqual(lineShown(many, wanted));
      }
    },
  );

  it('reads the weeks of the month in which one was corrected, and of the month asked for', () => {
    const at = { asAt: '2026-06-01', knownOn: '2026-06-01' } as const;
    const of = (month: string | null) => weeksToRead(many, { at, comparedWith: null, month });
    const august = ['2025-08-04', '2025-08-11', '2025-08-18', '2025-08-25'];
    expect(of(null)).toEqual(august);
    expect(of('2025-12')).toEqual([...august, '2025-12-01', '2025-12-08', '2025-12-15', '2025-12-22', '2025-12-29']);
  });

  it('shows those of one month one by one when it is asked for, and the others as before', () => {
    const asked = lineShown(many, {
      ...{ at: { asAt: '2026-06-01', knownOn: '2026-06-01' }, comparedWith: null, today: '2026-06-01' },
      month: '2025-10',
    });
    expect(asked.facts.map(({ effectiveOn }) => effectiveOn.slice(0, 7))).toEqual(Array(31).fill('2025-10'));
    expect(asked.months.map(({ month }) => month)).not.toContain('2025-10');
    expect(asked.months.reduce((sum, { sessions }) => sum + sessions, 31)).toBe(200);
  });

  it('compared names the one that was corrected', () => {
    const { changes } = shown('2026-04-30', { asAt: '2026-06-01', knownOn: '2026-06-01' });
    expect(changes).toMatchObject([
      { original: stepId(5), before: { data: { code: 'K' } }, after: { data: { code: 'I' } } },
    ]);
  });

  it('goes on in parts, each fact once, and says how many changes it leaves off', () => {
    const referral = documentsOf(
      Array.from({ length: 1200 }, (_, n): Step => ({ ...mark('2026-01-14', 'AM', 'K'), id: stepId(n) })),
      attendanceEvents,
    );
    const facts = { months: [], weeks: [], entries: referral.weeks.flatMap(unpacked) };
    const wanted = {
      at: { asAt: '2026-06-01', knownOn: '2026-06-01' },
      comparedWith: null,
      today: '2026-06-01',
    } as const;
    const seen: string[] = [];
    for (let goOnAfter: string | null = null; ;) {
      const part: ReturnType<typeof lineShown> = lineShown(facts, { ...wanted, goOnAfter });
      expect(part.facts.length).toBeLessThanOrEqual(500);
      seen.push(...part.facts.map(({ original }) => original));
      if ((goOnAfter = part.next) === null) break;
    }
    expect(new Set(seen).size).toBe(1200);
    expect(seen).toHaveLength(1200);
    const before = { asAt: '2025-01-01', knownOn: '2025-01-01' } as const;
    expect(lineShown(facts, { ...wanted, comparedWith: before })).toMatchObject({ changesLeftOff: 700 });
  });
});

it('a month that counts marks tells nothing of its own: it would crowd out of what changed whatever is told', () => {
  const documents = [...viewAfter(childLine, recordedSteps(steps, new Catalogue(attendanceEvents))).values()];
  const counts = documents.filter((document) => 'month' in document);
  expect(counts.length).toBeGreaterThan(1);
  expect(documents.filter(({ tells }) => !tells)).toEqual(counts);
});
