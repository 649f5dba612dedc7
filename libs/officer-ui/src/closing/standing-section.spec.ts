import { expect, it } from '@jest/globals';
import type { ChildFound } from '#contexts/children';
import { nextOfClosed } from './next-of-closed.ts';
import { standingSection } from './standing-section.ts';

const open = { childId: 'c1', whereabouts: [], closed: null, onRollFrom: '2025-09-02' } as const;
const move = { changeId: 'm', from: '2026-01-05', value: 'moved-away', movedTo: 'Cardiff', school: null } as const;
const closed = (because: 'moved-away' | 'died') =>
  ({
    ...{ closingId: 'k', because, on: '2026-01-12' as const, confirmedBy: null, details: null },
    confirmed: because === 'died' ? null : ({ by: 'receiving-school', on: '2026-01-10' } as const),
  }) as const;
const section = (over: Partial<ChildFound>, mayClose = true) =>
  standingSection({ ...open, ...over }, { today: '2026-02-02', mayClose });
const said = (over: Partial<ChildFound>) =>
  section(over).entries.map(({ now }) => [now!.title, now!.since, ...now!.rows.flatMap(({ texts }) => texts)]);

it('is open where nothing was said', () => expect(said({})).toEqual([['Open', 'Since 2 September 2025']]));

it('says where the child is, and what closed the record, with who confirmed it', () =>
  expect(said({ whereabouts: [move], closed: closed('moved-away') })).toEqual([
    ['Record closed: moved away', 'Since 12 January 2026', 'The school that received the child', '10 January 2026'],
    ['Moved away', 'Since 5 January 2026', 'Cardiff'],
  ]));

it('leads to what tells, puts right and reopens; of a death to what puts it right alone', () => {
  const acts = (over: Partial<ChildFound>) =>
    section(over).entries.flatMap(({ now }) => now!.acts.map(({ href }) => href));
  expect([section({}).act?.href, acts({ whereabouts: [move] })]).toEqual([
    ...['/line/c1/whereabouts', ['/line/c1/changes/m/correct-whereabouts', '/line/c1/changes/m/void-whereabouts']],
  ]);
  expect(section({ closed: closed('moved-away') }).act?.href).toBe('/line/c1/reopen');
  expect([section({ closed: closed('died') }).act, acts({ closed: closed('died') })]).toEqual([
    ...[null, ['/line/c1/closings/k/correct', '/line/c1/closings/k/void']],
  ]);
  expect(section({ closed: closed('died') }, false).entries[0]!.now!.acts).toEqual([]);
});

it('offers nothing as the next thing to do, and says what nobody has ended yet', () => {
  expect(nextOfClosed(closed('died'), { placements: 1, referrals: 1 }, 'c1')).toEqual({
    title: 'Died on 12 January 2026',
    texts: ['Nothing is due.', expect.stringContaining('A placement'), expect.stringContaining('A referral')],
  });
  expect(nextOfClosed(closed('moved-away'), { placements: 0, referrals: 0 }, 'c1').title).toBe(
    'This record is closed: moved away, from 12 January 2026',
  );
});
