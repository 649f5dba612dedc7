import { describe, expect, it } from '@jest/globals';
import { Lost } from '#platform/privacy';
import { recordedFacts, viewAfter } from '#platform/testing';
import type { CivilDate } from '#platform/time';
import { HandClock } from '#contract/time';
import { atFirst, kind } from '../../opening-reasons/list-of-reasons.fixtures.ts';
import { OpeningReasons } from './opening-reasons.service.ts';
import { listOfReasonsStream, THE_LIST } from '../../opening-reasons/list-of-reasons.ts';
import { reasonsRecorded, type ReasonRecorded } from './reasons-recorded.ts';

const told = { byId: 'dpo', at: '2026-01-12T09:00:00.000Z' } as const;
const wording = (from: '2026-01-12' | '2026-02-02', words: string) => ({ ...told, from, words: words as never });
const court: ReasonRecorded = {
  ...{ code: 'court-order', endings: [], revision: 0 },
  added: { ...told, restricted: true, from: '2026-01-12' },
  wordings: [wording('2026-01-12', 'Court order'), wording('2026-02-02', 'What a court orders')],
};
const duty: ReasonRecorded = {
  ...{ code: 'duty-cover', added: null, revision: 1, endings: [{ ...told, lastDay: '2026-02-02' }] },
  wordings: [wording('2026-01-12', 'Cover')],
};

function list(recorded: readonly ReasonRecorded[], first = atFirst, answers = () => Promise.resolve()) {
  let written: (changed: ReadonlySet<string>) => void = () => {};
  const rows = [...recorded];
  const reads: number[] = [];
  const find = async () => {
    reads.push(rows.length);
    const all = rows.map((document) => ({ id: document.code, document, parked: false }));
    await answers();
    return { rows: all, next: null, previous: null, unlisted: 0 };
  };
  const onWritten = (listener: typeof written) => {
    written = listener;
    return () => {};
  };
  const clock = new HandClock('2026-01-12T09:00:00.000Z');
  const openOrLost = (sealed: unknown) => Promise.resolve(sealed);
  const reasons = new OpeningReasons({ find, onWritten } as never, { openOrLost } as never, { all: first }, clock);
  return { reasons, rows, reads, clock, written: (...changed: string[]) => written(new Set(changed)) };
}
const codes = (all: readonly Readonly<{ code: string }>[]) => all.map(({ code }) => code);

describe('The reasons for which records are opened', () => {
  it('are those with which the service began, and what was recorded since, from day to day', async () => {
    const { reasons } = list([duty, court], [...atFirst, kind('other')]);
    await reasons.refresh();
    expect(codes(reasons.on('2026-01-11'))).toEqual(['duty-cover', 'police', 'other']);
    expect(codes(reasons.on('2026-02-02'))).toEqual(['duty-cover', 'police', 'court-order', 'other']);
    expect(reasons.takes('duty-cover', '2026-02-03')).toBe(false);
    expect(reasons.restricted).toEqual(['police', 'court-order']);
  });

  it('are called on each day what they were called then', async () => {
    const { reasons } = list([duty, court]);
    await reasons.refresh();
    const days = ['2025-12-31', '2026-01-12', '2026-02-01', '2026-02-02'] as const;
    expect(days.map((day) => reasons.wordsOf('duty-cover', day))).toEqual(['duty-cover', 'Cover', 'Cover', 'Cover']);
    expect(days.map((day) => reasons.wordsOf('court-order', day))).toEqual([
      ...['Court order', 'Court order', 'Court order', 'What a court orders'],
    ]);
    expect(reasons.wordsOf('never-listed', '2026-01-12')).toBe('never-listed');
  });

  it('are told by their code where their words are lost', async () => {
    const { reasons } = list([{ ...court, wordings: [wording('2026-01-12', new Lost('key-lost') as never)] }]);
    await reasons.refresh();
    expect(reasons.wordsOf('court-order', '2026-01-12')).toBe('court-order');
  });

  it('are read again once they were changed here, or a second later, and else not', async () => {
    const { reasons, rows, reads, clock, written } = list([]);
    await reasons.refresh();
    rows.push(court);
    await reasons.refresh();
    expect([reads.length, reasons.takes('court-order', '2026-01-12')]).toEqual([1, false]);
    written('opening-reasons');
    await reasons.refresh();
    expect([reads.length, reasons.takes('court-order', '2026-01-12')]).toEqual([2, true]);
    clock.set('2026-01-12T09:00:01.000Z');
    await reasons.refresh();
    expect(reads.length).toBe(3);
  });

  it('are read once a second, whatever else is recorded and however many come', async () => {
    const { reasons, reads, clock, written } = list([]);
    for (let request = 0; request < 100; request++) {
      await Promise.all([reasons.refresh(), reasons.refresh()]);
      written('child-line', 'record-scopes');
      written();
    }
    expect(reads.length).toBe(1);
    clock.set('2026-01-12T09:00:01.000Z');
    await Promise.all([reasons.refresh(), reasons.refresh(), reasons.refresh()]);
    expect(reads.length).toBe(2);
  });

  it('are waited for by whoever comes while they are read: nobody is let in by a list that is not there yet', async () => {
    const { reasons } = list([court]);
    void reasons.refresh();
    await reasons.refresh();
    expect(reasons.restricted).toEqual(['police', 'court-order']);
  });

  it('are those of the later of two readings, whichever ends first', async () => {
    const ends: (() => void)[] = [];
    const { reasons, rows, written } = list([], atFirst, () => new Promise<void>((end) => ends.push(end)));
    const before = reasons.refresh();
    rows.push(court);
    written('opening-reasons');
    const after = reasons.refresh();
    ends[1]!();
    await after;
    ends[0]!();
    await before;
    expect(reasons.restricted).toEqual(['police', 'court-order']);
  });

  it('are read again after a reading that failed', async () => {
    let fails = true;
    const { reasons } = list([court], atFirst, () => (fails ? Promise.reject(new Error('away')) : Promise.resolve()));
    await expect(reasons.refresh()).rejects.toThrow('away');
    fails = false;
    await reasons.refresh();
    expect(reasons.takes('court-order', '2026-01-12')).toBe(true);
  });

  it('keep each ending that was recorded: the last one holds, and each is told', () => {
    const ended = (lastDay: CivilDate) =>
      ({ type: 'OpeningReasonEnded', data: { code: 'court-order', lastDay } }) as const;
    const past = [ended('2026-07-31'), ended('2026-03-27')];
    const facts = recordedFacts(listOfReasonsStream, THE_LIST, { listId: THE_LIST }, past);
    const { endings } = viewAfter(reasonsRecorded, facts).get('court-order')!;
    expect(endings.map(({ lastDay }) => lastDay)).toEqual(['2026-07-31', '2026-03-27']);
  });
});
