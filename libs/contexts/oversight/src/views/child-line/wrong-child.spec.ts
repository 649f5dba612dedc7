import { describe, expect, it } from '@jest/globals';
import { attendanceEvents, type AttendanceEvent } from '#pure/attendance';
import { placementEvents, PlacementReviewed } from '#pure/placements';
import { referralEvents, type ReferralEvent } from '#pure/referrals';
import { derivedId, stream, type AboutKey, type Draft } from '#platform/event-sourcing';
import { factId, recordedFacts } from '#platform/testing';
import type { CivilDate } from '#platform/time';
import { documentsAfter } from '../recorded-line.fixtures.ts';
import { lineShown } from './shown-line.ts';

type Entry = Draft<(typeof placementEvents)[number]>;
const placements = stream<null, (typeof placementEvents)[number], AboutKey>({
  ...{ category: 'placement', events: placementEvents, initial: null, evolve: () => null },
  about: ['childId', 'referralId', 'placementId', 'providerId'],
});
const meeting = {
  heldOn: '2026-01-12',
  recommends: 'extend',
  nextReviewOn: null,
  judgements: [],
  attendance: null,
  unmarked: null,
} as const;
const reviewed: Entry = {
  type: PlacementReviewed.type,
  data: meeting,
  personal: { actuals: [], notes: 'of another child' },
};
const corrected: Entry = {
  type: 'PlacementReviewedCorrected',
  data: { original: factId(1), now: { ...meeting, recommends: 'end' } },
  personal: { actuals: null, notes: 'still of another child', reason: 'misheard' },
};
const extended: Entry = {
  type: 'ExtensionAgreed',
  data: { reviewId: factId(1), finishesOn: '2026-03-27', offRollOn: null },
};
const voided: Entry = { type: 'PlacementReviewedVoided', data: { original: factId(1) }, personal: { reason: 'wrong' } };
const removed: Entry = { type: 'PlacementEntryRemoved', data: { original: factId(1), whose: 'another-child' } };

const lineAfter = (...entries: Entry[]) => {
  const childId = derivedId('child');
  const events = recordedFacts(placements, 'p', { childId }, [
    { type: 'PlacementProposed', data: { awardEventId: derivedId('award'), couldStartOn: null } },
    ...entries,
  ]).map((event) => {
    const recordedAt = `2026-01-${12 + event.revision}T12:00:00.000Z`;
    return { ...event, recordedAt, metadata: { actor: { id: 'officer-1' }, rules: [] } } as unknown as typeof event;
  });
  return documentsAfter(events);
};
/** One entry a day, from the twelfth on. */
const days = Array.from({ length: 9 }, (_, n) => `2026-01-${11 + n}` as CivilDate);

describe('A review filed on the wrong child', () => {
  const line = lineAfter(reviewed, corrected, extended, voided, removed);
  const shown = (asAt: CivilDate, knownOn: CivilDate) =>
    lineShown(line, {
      at: { asAt, knownOn },
      comparedWith: { asAt: '2026-01-12', knownOn: '2030-01-01' },
      today: asAt,
    });

  it('is gone from every moment and every comparison, with all that was said of it', () => {
    for (const asAt of days)
      for (const knownOn of days) {
        const text = JSON.stringify(shown(asAt, knownOn));
        for (const trace of ['PlacementReviewed', 'recommends', factId(2), factId(4), 'notes'])
          expect(text).not.toContain(trace);
      }
  });

  it('leaves that an entry was removed, by whom and when', () => {
    const [entry, ...others] = shown('2026-01-12', '2026-01-17').removed;
    expect([entry, others]).toEqual([
      { eventId: factId(5), by: { id: 'officer-1' }, recordedAt: expect.any(String) },
      [],
    ]);
    expect(shown('2026-01-12', '2026-01-16').removed).toEqual([]);
  });

  it('is in what is kept by no word, code or date', () =>
    expect(JSON.stringify(line.entries.find(({ kind }) => kind === 'removed'))).not.toMatch(
      /recommends|notes|reason|heldOn/,
    ));

  it('says of what rested on it that its basis was withdrawn', () =>
    expect(
      shown('2026-01-12', '2026-01-17').facts.find(({ type }) => type === 'ExtensionAgreed')?.withdrawnBasis,
    ).toEqual(['PlacementEntryRemoved']));
});

it('A mark given to the wrong child is gone from its week, with what was said of it, and the others stay', () => {
  const marks = stream<null, AttendanceEvent, 'childId'>({
    ...{ category: 'attendance', events: attendanceEvents, about: ['childId'], initial: null, evolve: () => null },
  });
  const marked = (session: 'AM' | 'PM') => {
    const rest = { placementId: derivedId('p'), placementStart: derivedId('s'), notCounted: null };
    const data = { date: '2026-01-14', session, code: session === 'AM' ? '/' : '\\', ...rest } as const;
    return { type: 'SessionMarked', effectiveOn: '2026-01-14', data } as const;
  };
  const { data } = marked('AM');
  const about = { effectiveOn: '2026-01-14', personal: { reason: 'r' } } as const;
  const events = recordedFacts(marks, 'a', { childId: derivedId('child') }, [
    marked('AM'),
    marked('PM'),
    { type: 'SessionMarkedCorrected', ...about, data: { original: factId(0), now: { ...data, code: 'L' } } },
    { type: 'MarkRemoved', effectiveOn: '2026-01-14', data: { original: factId(0), whose: 'another-child' } },
  ]).map((event) => ({ ...event, metadata: { actor: { id: 'officer-1' }, rules: [] } }) as unknown as typeof event);
  const documents = documentsAfter(events);
  const at = { asAt: '2026-02-01', knownOn: '2026-02-01' } as const;
  const line = lineShown(documents, { at, comparedWith: { ...at, knownOn: '2026-01-01' }, today: at.asAt });
  expect(line.facts.map(({ original }) => original)).toEqual([factId(1)]);
  expect(line.removed).toHaveLength(1);
  expect(JSON.stringify([documents, line])).not.toMatch(/SessionMarkedCorrected|"L"/);
});

describe('An answer filed on the wrong child', () => {
  const referrals = stream<null, ReferralEvent, 'childId' | 'referralId'>({
    ...{ category: 'referral', events: referralEvents, initial: null, evolve: () => null },
    about: ['childId', 'referralId'],
  });
  const [bridge, harbour] = [derivedId('bridge'), derivedId('harbour')];
  const declined = (providerId: string) =>
    ({
      type: 'ReferralDeclined',
      data: { providerId, receivedAt: '2026-01-12T09:00:00.000Z', late: false, reason: 'no-place' },
      personal: { note: null },
    }) as unknown as Draft<ReferralEvent>;
  const closed = (providerId: string, answer: 'declined' | 'none') =>
    ({
      type: 'ResponseWindowClosed',
      data: { providerId, deadline: '2026-01-12T16:00:00.000Z', answer },
    }) as const;
  const gone = { type: 'ReferralEntryRemoved', data: { original: factId(0), whose: 'another-child' } } as const;
  const answersAfter = (...drafts: Draft<ReferralEvent>[]) => {
    const events = recordedFacts(referrals, 'r', { childId: derivedId('child') }, drafts).map(
      (event) => ({ ...event, metadata: { actor: { id: 'officer-1' }, rules: [] } }) as unknown as typeof event,
    );
    const at = { asAt: '2030-01-01', knownOn: '2030-01-01' } as const;
    const line = lineShown(documentsAfter(events), {
      ...{ at, comparedWith: { ...at, knownOn: '2020-01-01' }, today: at.asAt },
    });
    const said = line.facts.flatMap(({ type, data }) => (type === 'ResponseWindowClosed' ? data['answer'] : []));
    return { said, compared: JSON.stringify(line.changes) };
  };
  const bothAnswered = [declined(bridge), declined(harbour), closed(bridge, 'declined'), closed(harbour, 'declined')];

  it('is told no more by the fact that the hours ran out; another’s is', () => {
    expect(answersAfter(...bothAnswered).said).toEqual(['declined', 'declined']);
    expect(answersAfter(...bothAnswered, gone).said).toEqual(['none', 'declined']);
  });

  it('is told no more where moments are compared, or where the provider answered anew since', () => {
    const first = [declined(bridge), closed(bridge, 'declined'), gone];
    const { compared } = answersAfter(...first);
    expect(compared).toContain('none');
    expect(compared).not.toContain('declined');
    expect(answersAfter(...first, declined(bridge)).said).toEqual(['none']);
  });
});
