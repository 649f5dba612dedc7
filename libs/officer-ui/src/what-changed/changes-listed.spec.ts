import { describe, expect, it } from '@jest/globals';
import type { ChangesFound, ChangeShown } from '#contexts/oversight';
import { changesListed, changeWords } from './changes-listed.ts';
import { sinceGiven, sinceWords } from './since.ts';

const base = {
  ...{ childId: 'c1', at: '2026-02-08T17:02:00.000Z', name: { givenNames: 'Kit', familyName: 'Farrow' } },
  closed: null,
  by: { id: 'o2', role: 'sen-officer', team: 'sen', organisation: null, onBehalfOf: null },
};
const entry = (change: object): ChangeShown =>
  ({
    ...{ ...base, marks: null, entryId: 'e1', type: 'PlacementWithdrawn', kind: 'original', was: null, now: {} },
    ...{ effectiveOn: '2026-02-08', ...change },
  }) as ChangeShown;
const names = { person: () => 'Marta Hollis', provider: () => 'Nene Bridge' };

describe('What changed', () => {
  it.each([
    [{}, 'Placement withdrawn before it started'],
    [
      { kind: 'corrected', type: 'ReferralAwardedCorrected', now: { providerId: 'x1' } },
      'Corrected: Referral awarded to Nene Bridge',
    ],
    [
      { kind: 'voided', type: 'ReferralAwardedVoided', now: null, was: { providerId: 'x1' } },
      'Voided: Referral awarded to Nene Bridge',
    ],
    [
      {
        kind: 'corrected',
        type: 'ChildRegisteredCorrected',
        parts: ['dateOfBirth'],
        was: { schoolUrn: 1 },
        now: { schoolUrn: 1 },
      },
      'Corrected: What is known of the birth',
    ],
    [{ kind: 'removed', now: null }, 'An entry was removed: it was of another child'],
    [{ marks: 10 }, '10 sessions marked'],
    [{ type: 'ResponseWindowClosed', ended: { none: 2 } }, 'Time to answer ended: 2 without an answer'],
  ])('is one sentence: %j', (change, words) => expect(changeWords(entry(change), names)).toBe(words));

  it('says that a record is closed, and why', () => {
    const found = { items: [entry({ closed: 'moved-away' })], more: null } as unknown as ChangesFound;
    const { rows } = changesListed(found, 'Changed', { today: '2026-02-09', names });
    expect(rows[0]![1]).toMatchObject({ below: ['Record closed: moved away'] });
  });

  it('says when, of whom and by whom, with the way to it', () => {
    const found: ChangesFound = {
      ...{ since: '2026-02-08T17:00:00.000Z', isFirstLook: false, fresh: 1, more: null, people: {} },
      items: [entry({})],
    };
    const { caption, rows } = changesListed(found, 'Changed since today', { today: '2026-02-09', names });
    expect(caption).toBe('Changed since today (1)');
    expect(rows[0]).toMatchObject([
      { lead: 'Sun 8 February', below: ['5:02pm'] },
      { texts: ['Farrow, Kit'], href: '/line/c1/overview', childId: 'c1' },
      { href: '/line/c1/entries/e1', below: ['By Marta Hollis, SEN officer, SEN team'] },
    ]);
    const marks = changesListed({ ...found, items: [entry({ marks: 2 })] }, '', { today: '2026-02-09', names });
    expect(marks.rows[0]![2]).toMatchObject({ href: '/line/c1/attendance' });
  });

  it('calls what the service did by itself by the name of the service alone', () => {
    const found: ChangesFound = {
      ...{ since: '2026-02-08T17:00:00.000Z', isFirstLook: false, fresh: 1, more: null, people: {} },
      items: [entry({ by: { ...base.by, role: 'process:close-response-windows-when-they-fall-due', team: null } })],
    };
    const { rows } = changesListed(found, '', { today: '2026-02-09', names });
    expect(rows[0]![2]).toMatchObject({ below: ['By Throughline'] });
  });

  it.each([
    ['2026-02-09T09:00:00.000Z', 'today at 9:00am'],
    ['2026-02-08T17:02:00.000Z', 'yesterday at 5:02pm'],
    ['2026-02-05T17:02:00.000Z', 'Thu 5 February at 5:02pm'],
    ['2026-02-05T00:00:00.000Z', 'Thu 5 February'],
  ] as const)('since %s is said in words', (since, words) => expect(sinceWords(since, '2026-02-09')).toBe(words));

  it('takes no other text for a moment', () => {
    expect(sinceGiven('2026-02-09T09:00:00.000Z')).toBe('2026-02-09T09:00:00.000Z');
    expect(sinceGiven('2026-02-09')).toBeNull();
  });
});
