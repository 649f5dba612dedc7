import { describe, expect, it } from '@jest/globals';
import { readFileSync, readdirSync } from 'node:fs';
import { childLine } from '#pure/oversight';
import { isFactType, kindWords, wordsFor } from './fact-words.ts';
import { DESTROYED, LOST } from './wording.ts';

const erased = { erased: true } as const;
const judged = { outcomeId: 'o1', judgement: 'met' };
const rowsOf = (fact: Parameters<typeof wordsFor>[0], names: Parameters<typeof wordsFor>[1] = {}) =>
  Object.fromEntries(wordsFor(fact, names).rows.map(({ label, texts }) => [label, texts.join('; ')]));

/** A sample of every event ever stored. */
const samples = readdirSync('test/stored-events')
  .filter((file) => file.endsWith('.json'))
  .map((file) => JSON.parse(readFileSync(`test/stored-events/${file}`, 'utf8')) as { type: string })
  .map(({ type }) => type)
  .filter((type) => !/(?:Corrected|Voided|Removed)$/.test(type));

describe('What an officer reads', () => {
  it('has words for every type of event that was ever stored and stands on a line', () => {
    const shown = new Set(childLine.types);
    expect(samples.length).toBeGreaterThan(10);
    expect(samples.filter((type) => shown.has(type) && !isFactType(type))).toEqual([]);
  });

  it('names providers and lots where they are known', () => {
    const fact = {
      type: 'ReferralDeclined',
      data: { providerId: 'p1', receivedAt: '2026-03-27T16:05:00.000Z', late: true, reason: 'too-far' },
      personal: { note: 'An hour by bus.' },
    };
    expect(wordsFor(fact, { provider: () => 'Nene Bridge Tuition' }).title).toBe('Nene Bridge Tuition declined');
    expect(rowsOf(fact)).toEqual({
      Received: '27 March 2026 at 4:05pm, after the deadline',
      ...{ Why: 'Too far', Note: 'An hour by bus.' },
    });
  });

  it('tells the time on the clock in London', () =>
    expect(
      rowsOf({
        ...{ type: 'ResponseWindowOpened', personal: {} },
        data: { providerId: 'p1', receivedAt: '2026-03-27T16:05:00.000Z', deadline: '2026-03-30T15:05:00.000Z' },
      }),
    ).toEqual({ Received: '27 March 2026 at 4:05pm', 'Answer due by': '30 March 2026 at 4:05pm' }));

  it('says of every personal part that it was destroyed, and keeps the rest', () =>
    expect(
      rowsOf({
        type: 'ChildRegistered',
        data: { roll: { is: 'school', schoolUrn: 110001 }, owningService: 'sen' },
        personal: { givenNames: erased, familyName: erased, dateOfBirth: erased, upn: null },
      }),
    ).toEqual({ Name: DESTROYED, 'Date of birth': DESTROYED, 'Record held by': 'SEN service' }));

  it('says of a part that is lost that it cannot be opened, and why: nobody destroyed it', () => {
    const lost = { lost: 'key-lost' } as const;
    const data = { roll: { is: 'school', schoolUrn: 110001 }, owningService: 'sen' };
    const personal = { givenNames: lost, familyName: lost, dateOfBirth: { lost: 'altered' }, upn: null };
    expect(rowsOf({ type: 'ChildRegistered', data, personal })).toEqual({
      ...{ Name: LOST['key-lost'], 'Date of birth': LOST.altered, 'Record held by': 'SEN service' },
    });
  });

  it('says so in the middle of a sentence too', () =>
    expect(
      rowsOf({
        type: 'PlacementReviewed',
        data: { ...{ recommends: 'continue', nextReviewOn: null, attendance: null }, judgements: [judged] },
        personal: { actuals: { lost: 'key-lost' }, notes: { lost: 'key-damaged' } },
      }),
    ).toMatchObject({
      Outcomes: expect.stringContaining('Actual: cannot be opened: the key is lost.'),
      Notes: LOST['key-damaged'],
    }));

  it('shows each outcome with its dated baseline and target', () =>
    expect(
      rowsOf({
        type: 'PlacementStarted',
        data: {
          ...{ startsOn: '2026-01-12', endsOn: '2026-02-13', nextReviewOn: '2026-02-05', legalBasis: 'post-16' },
          ...{ schoolLeaving: null, outcomes: [{ outcomeId: 'o1', domain: 'attendance', baselineOn: '2026-01-06' }] },
          timetable: [
            { weekday: 'monday', session: 'AM', minutes: 180 },
            { weekday: 'monday', session: 'PM', minutes: 150 },
          ],
        },
        personal: {
          outcomes: [{ outcomeId: 'o1', measure: 'Sessions a week.', baseline: '3 of 10', target: '9 of 10' }],
        },
      }),
    ).toMatchObject({
      Timetable: 'Monday: AM (180 minutes) and PM (150 minutes)',
      Outcomes: 'Attendance: Sessions a week. Baseline on 6 January 2026: 3 of 10. Target: 9 of 10.',
    }));

  it('names a type that only a newer version knows as it is', () => {
    expect(wordsFor({ type: 'ProvisionPaused', data: {}, personal: {} }, {})).toEqual({
      title: 'Provision paused',
      rows: [],
    });
    expect(kindWords('PlacementStarted')).toBe('Placement started');
  });
});
