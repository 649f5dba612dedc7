import { describe, expect, it } from '@jest/globals';
import type { Actor } from '#platform/event-sourcing';
import type { RecordedAccess } from '#platform/operations';
import { hiddenFrom, openedBy, seenBy } from './openings-seen.ts';

const actor = (id: string, role: string): Actor => ({
  id,
  role,
  team: null,
  organisation: 'council',
  onBehalfOf: null,
});
const [officer, watcher] = [actor('o', 'exclusions-officer'), actor('w', 'data-protection-officer')];
const reasons = { restricted: ['police'] };
let requests = 0;
const entry = (by: Actor, reasonKind: string, more: Partial<RecordedAccess> = {}): RecordedAccess => ({
  ...{ at: '2026-01-12T09:00:00.000Z', actor: by, children: ['mine'], action: 'FindChildLine', outcome: 'opened' },
  ...{ reason: null, reasonKind, correlationId: `request ${++requests}`, writer: 'w', number: 0, hash: 'h' },
  ...more,
});
const held = new Map([
  ['mine', { child: 'mine', holders: { services: ['sen'] } }],
  ['theirs', { child: 'theirs', holders: { services: ['exclusions'] } }],
]);
const ofService = { everything: false, kind: 'services', holder: 'sen' } as const;
const openings = (asker: Actor, entries: readonly RecordedAccess[], reach: object = { everything: true }) =>
  openedBy(entries, { seen: seenBy(asker, reasons), reach: reach as never, held });

describe('Openings for a reason', () => {
  it('of a restricted kind are hidden from all but one', () =>
    expect([hiddenFrom(officer, reasons), hiddenFrom(watcher, reasons), seenBy(watcher, reasons).without]).toEqual([
      ...[['police'], [], []],
    ]));

  it('are a manager’s to see of the records of their own service', () =>
    expect(
      openings(
        actor('m', 'team-manager'),
        [entry(officer, 'complaint', { children: ['mine', 'theirs'] })],
        ofService,
      ).map(({ childId }) => childId),
    ).toEqual(['mine']));

  it('of the data protection officer are told to the named AP lead alone of whoever sees all, and a restricted reason not at all', () => {
    const entries = [entry(watcher, 'police'), entry(officer, 'complaint')];
    expect(openings(watcher, entries).map(({ actor: by }) => by.id)).toEqual(['o']);
    expect(openings(actor('a', 'ap-lead'), entries)).toMatchObject([
      { actor: { id: 'w' }, reasonKind: null, reason: null },
    ]);
  });

  it('of one person, record, kind and day are one row, told by the last of them', () => {
    const later = { at: '2026-01-12T11:00:00.000Z' } as const;
    const others = [
      entry(officer, 'duty-cover'),
      entry(officer, 'complaint', { children: ['theirs'] }),
      entry(officer, 'complaint', { at: '2026-01-11T11:00:00.000Z' }),
      entry(officer, 'complaint', { outcome: 'refused' }),
    ];
    const rows = openings(watcher, [entry(officer, 'complaint', later), entry(officer, 'complaint'), ...others]);
    expect(rows.map(({ times }) => times)).toEqual([2, 1, 1, 1, 1]);
    expect(rows[0]).toMatchObject({ ...later, reasonKind: 'complaint', did: 'opened' });
  });

  it('are counted by the pages that were opened, not by their parts', () => {
    const parts = ['FindAttendance', 'FindPlacements', 'FindChildLine'].map((action) =>
      entry(officer, 'complaint', { action, correlationId: 'one page' }),
    );
    expect(openings(watcher, [...parts, entry(officer, 'complaint')])).toMatchObject([
      { times: 2, action: 'FindAttendance', alsoAsked: ['FindPlacements', 'FindChildLine'] },
    ]);
  });
});
