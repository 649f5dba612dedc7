import { describe, expect, it } from '@jest/globals';
import type { LineEntryFound } from '#contexts/oversight';
import { NOTHING } from '../child-line/acts-on-entry.ts';
import { inGroups, openedEntry } from './opened-entry.ts';

const by = { id: 'p1', role: 'sen-officer', team: 'sen', organisation: 'council', onBehalfOf: null };
const told = (eventId: string, type: string, recordedAt: string, more = {}) => ({
  ...{ eventId, type, effectiveOn: '2026-01-30', recordedAt, by, rules: [], rulesSaid: null },
  ...{ confirmed: null, reason: null, change: null, ...more },
});
const change = { was: null, now: null, restated: {} };
const first = told('e1', 'ExtensionAgreed', '2026-02-01T10:00:00.000Z');
const second = told('e2', 'ExtensionAgreedCorrected', '2026-02-03T10:00:00.000Z', {
  change,
  reason: 'The letter says so',
});
const void_ = told('e3', 'ExtensionAgreedVoided', '2026-02-05T10:00:00.000Z', { change, reason: 'Never agreed' });
const says = (finishesOn: string) => ({
  effectiveOn: '2026-01-30',
  data: { finishesOn, offRollOn: null },
  personal: {},
});
const found = (entryId: string, voidedBy: object | null = null, chain: object | null = null) =>
  ({
    ...{ childId: 'c1', people: { p1: 'Priya Nair' }, entryId, voidedBy, start: null, chain },
    fact: {
      ...{ original: 'e1', type: 'ExtensionAgreed', recordedIn: { record: 'placement', id: 'x' }, period: null },
      ...{ ...says('2026-04-02'), withdrawnBasis: [], statedBy: second },
      earlier: [{ ...says('2026-03-27'), statedBy: first }],
    },
  }) as unknown as LineEntryFound;
const rows = (page: ReturnType<typeof openedEntry>) =>
  Object.fromEntries(
    [...page.about, ...page.held].map(({ label, texts, href }) => [label, href ? [texts[0], href] : texts[0]]),
  );
const page = (...given: Parameters<typeof found>) => openedEntry(found(...given), {}, NOTHING, []);

describe('An entry by itself', () => {
  it('says of the first telling when it happened, when it was recorded, by whom, and what corrected it', () => {
    const entry = page('e1');
    expect(entry.title).toBe('Extension agreed to 27 March 2026');
    expect(rows(entry)).toEqual({
      Happened: 'Friday 30 January 2026',
      Recorded: '1 February 2026 at 10:00am, 2 days after it took place',
      By: 'Priya Nair, SEN officer, SEN team',
      'Corrected by': ['Priya Nair, SEN officer, SEN team, 3 February 2026 at 10:00am', '/line/c1/entries/e2'],
    });
  });

  it('says of a correction what it replaces and why', () => {
    const entry = page('e2');
    expect(entry.title).toBe('Extension agreed to 2 April 2026');
    expect(rows(entry)).toMatchObject({
      'Reason given': 'The letter says so',
      Replaces: ['Priya Nair, SEN officer, SEN team, 1 February 2026 at 10:00am', '/line/c1/entries/e1'],
    });
  });

  it('says of a void what it voids and why, and of what was voided by whom', () => {
    expect(rows(page('e3', void_))).toMatchObject({
      'Reason given': 'Never agreed',
      Voids: [expect.anything(), '/line/c1/entries/e2'],
    });
    expect(rows(page('e2', void_))).toMatchObject({ 'Voided by': [expect.anything(), '/line/c1/entries/e3'] });
    expect([page('e2', void_).isVoided, page('e2').isVoided]).toEqual([true, false]);
  });

  it('says what holds it fast, and which entry is not as it was written', () => {
    const chain = { place: 3, fingerprint: 'ab'.repeat(32), follows: 'cd'.repeat(32), broken: null };
    expect(rows(page('e2', null, chain))).toMatchObject({
      Place: 'Entry 3 of the record that holds it',
      Fingerprint: inGroups('ab'.repeat(32)),
      'Checked now': 'It is as it was written, and so is each of the 2 before it',
    });
    expect(rows(page('e2', null, { ...chain, broken: { place: 2 } }))['Checked now']).toContain(
      'Entry 2 is not as it was',
    );
  });
});

it('groups a fingerprint by eight', () => expect(inGroups('0123456789abcdef01')).toBe('01234567 89abcdef 01'));
