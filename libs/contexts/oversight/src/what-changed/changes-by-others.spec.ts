import { describe, expect, it } from '@jest/globals';
import type { Actor } from '#platform/event-sourcing';
import type { Instant } from '#platform/time';
import type { LineDocument } from '../views/child-line/line-documents.ts';
import type { LineEntry } from '../views/child-line/line-entry.ts';
import { withMark } from '../views/child-line/marks-of-week.ts';
import { readUpTo } from './seen-up-to.ts';
import { changesByOthers } from './changes-by-others.ts';
import { listOf, seenUpTo } from './seen-up-to.ts';

const by = (id: string, onBehalfOf: string | null = null) =>
  ({ id, role: 'provider', team: null, organisation: null, onBehalfOf }) as unknown as Actor;
const entry = (id: string, change: Partial<LineEntry> = {}): LineEntry & Readonly<{ atOnce: true; tells: true }> => ({
  ...({ childId: 'c1', id, type: 'PlacementReviewed', kind: 'original', dated: false, original: id } as const),
  ...{ stream: 's', position: `p-${id}` as never, effectiveOn: '2026-02-05', recordedAt: '2026-02-05T10:00:00.000Z' },
  ...{
    was: null,
    now: {},
    sealed: {},
    emptied: [],
    actor: by('other'),
    rules: [],
    confirmed: [],
    atOnce: true,
    tells: true,
  },
  ...change,
});
const asked = { since: '2026-02-04T00:00:00.000Z', reader: { id: 'me', onBehalfOf: null } } as const;
const told = (documents: readonly LineDocument[], reader: { id: string; onBehalfOf: string | null } = asked.reader) =>
  changesByOthers(documents, { ...asked, reader });

describe('What others recorded', () => {
  it('is the latest first, and nothing of before', () => {
    const documents = [
      entry('before', { recordedAt: '2026-02-04T00:00:00.000Z' }),
      entry('first', { recordedAt: '2026-02-04T00:00:00.001Z' }),
      entry('last', { kind: 'voided', recordedAt: '2026-02-06T00:00:00.000Z' }),
    ];
    expect(told(documents)).toMatchObject([{ entryId: 'last', kind: 'voided' }, { entryId: 'first' }]);
  });

  it('is not what one recorded oneself, or somebody did for one', () => {
    const documents = [entry('mine', { actor: by('me') }), entry('for-me', { actor: by('cover', 'me') })];
    expect(told(documents)).toEqual([]);
    expect(told(documents, { id: 'cover', onBehalfOf: 'me' })).toEqual([]);
    expect(told(documents, { id: 'third', onBehalfOf: null })).toHaveLength(2);
  });

  it('has marks by how many were told at once, and each that was corrected by itself', () => {
    const mark = (id: string, date: string, change: Partial<LineEntry> = {}) =>
      entry(id, {
        ...{ type: 'SessionMarked', effectiveOn: date as never },
        now: { date, session: 'AM', code: 'B', placementId: 'p1', placementStart: 's1', notCounted: null },
        ...change,
      });
    const marks = [
      ...[mark('m1', '2026-02-02'), mark('m2', '2026-02-03')],
      mark('m3', '2026-02-04', { recordedAt: '2026-02-06T09:00:00.000Z' }),
      mark('m4', '2026-02-03', { kind: 'corrected', original: 'm2', recordedAt: '2026-02-07T09:00:00.000Z' }),
    ];
    const week = marks.reduce<Parameters<typeof withMark>[0]>((before, each) => withMark(before, each), undefined)!;
    expect(told([{ ...week, atOnce: false, tells: true } as LineDocument])).toMatchObject([
      { entryId: 'm4', kind: 'corrected', marks: null },
      { marks: 1, placementId: 'p1', at: '2026-02-06T09:00:00.000Z' },
      { marks: 2, by: { id: 'other' }, at: '2026-02-05T10:00:00.000Z' },
    ]);
  });

  it('tells once of a referral that its hours are over, of whom nobody heard, and not where all had answered', () => {
    const closed = (id: string, answer: string, stream: string, hour: number) =>
      entry(id, {
        ...{ type: 'ResponseWindowClosed', now: { answer }, stream },
        recordedAt: `2026-02-05T${hour}:00:00.000Z` as Instant,
      });
    const documents = [
      ...[closed('a', 'offered', 'r1', 10), closed('b', 'none', 'r1', 12), closed('c', 'none', 'r1', 11)],
      ...[closed('d', 'offered', 'r2', 13), closed('e', 'declined', 'r2', 14)],
    ];
    expect(told(documents)).toMatchObject([{ entryId: 'b', ended: { none: 2 } }]);
  });

  it('says nothing of who had answered: the answer may have been removed since', () => {
    const of = { type: 'ResponseWindowClosed', stream: 'r1' } as const;
    const documents = ['none', 'offered'].map((answer, n) =>
      entry(answer, { ...of, now: { answer }, recordedAt: `2026-02-05T1${n}:00:00.000Z` as Instant }),
    );
    expect(JSON.stringify(told(documents))).not.toContain('offered');
  });

  it('is not what follows by itself from what is told', () =>
    expect(told([entry('follows', { type: 'PlacementProposed' })])).toEqual([]));
});

describe('That one looked', () => {
  const seen = (...days: readonly Instant[]) => days.map((recordedAt) => ({ recordedAt }));

  it('is as far as was seen: what is still on its way to the list is told at the next look', () => {
    expect(seenUpTo('2026-02-09T10:00:00.000Z', [])).toBe('2026-02-09T09:59:30.000Z');
    const before = seen('2026-02-08T10:00:00.000Z');
    expect(seenUpTo('2026-02-09T10:00:00.000Z', before)).toBe('2026-02-09T09:59:30.000Z');
  });

  it('tells nothing again that was seen', () =>
    expect(seenUpTo('2026-02-09T10:00:00.000Z', seen('2026-02-09T09:59:58.000Z', '2026-02-09T09:00:00.000Z'))).toBe(
      '2026-02-09T09:59:58.000Z',
    ));

  it('is of one’s own children, or of those for whom one acts, each by itself', () => {
    const lists = [listOf('mine', null), listOf('team', null), listOf('mine', 'o2'), listOf('mine', 'o3')];
    expect(new Set(lists).size).toBe(4);
  });
});

describe('Of very much that changed', () => {
  const at = (...hours: readonly number[]) =>
    hours.map((hour) => ({ recordedAt: `2026-02-05T${hour}:00:00.000Z` as Instant }));
  it('is seen what is whole: of what was recorded at one time with the last some may follow', () =>
    expect(readUpTo(at(10, 11, 12, 12))).toBe('2026-02-05T11:00:00.000Z'));
  it('goes on, where all of it is of one time', () => expect(readUpTo(at(12, 12))).toBe('2026-02-05T12:00:00.000Z'));
});
