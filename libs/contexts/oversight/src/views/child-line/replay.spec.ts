import { describe, expect, it } from '@jest/globals';
import { attendanceEvents } from '#pure/attendance';
import { placementEvents, type PlacementStarted } from '#pure/placements';
import { derivedId, type DataOf } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import { difference } from './difference.ts';
import { draftsOf, lineOf, stepId, type Step } from '../recorded-line.fixtures.ts';
import { replay } from './replay.ts';

const placement = draftsOf(placementEvents);
const attendance = draftsOf(attendanceEvents);
const placementId = derivedId('a placement');

const terms = (startsOn: CivilDate): DataOf<typeof PlacementStarted> => ({
  ...{ startsOn, endsOn: '2026-02-13', nextReviewOn: '2026-02-06', legalBasis: 'ea1996-s19', outcomes: [] },
  schoolLeaving: { date: '2026-06-26', sourceEventId: derivedId('registered') },
  timetable: [{ weekday: 'monday', session: 'AM', minutes: 180 }],
});
const mark = (code: 'K' | 'I') =>
  ({ date: '2026-01-14', session: 'AM', code, placementId, placementStart: stepId(0), notCounted: null }) as const;
const marked = (code: 'K' | 'I') => attendance({ type: 'SessionMarked', effectiveOn: '2026-01-14', data: mark(code) });
const markCorrected = (code: 'K' | 'I') =>
  attendance({
    type: 'SessionMarkedCorrected',
    effectiveOn: '2026-01-14',
    data: { original: stepId(1), now: mark(code) },
    personal: { reason: 'a note came' },
  });

const told = (recorded: CivilDate, event: Step['event'], by = 'officer-1'): Step => ({
  recorded,
  event,
  by,
  stream: event.type.startsWith('Session') ? 'attendance-a' : 'placement-a',
});

const upToTheVoid: readonly Step[] = [
  told('2026-01-12', placement({ type: 'PlacementStarted', data: terms('2026-01-12'), personal: { outcomes: [] } })),
  told('2026-01-14', marked('K')),
  told('2026-01-20', markCorrected('I')),
  told('2026-02-02', markCorrected('K')),
  told(
    '2026-02-06',
    placement({
      type: 'ExtensionAgreed',
      data: { reviewId: derivedId('a review'), finishesOn: '2026-05-22', offRollOn: null },
    }),
  ),
  told(
    '2026-02-10',
    placement({
      type: 'PlacementStartedCorrected',
      effectiveOn: '2026-01-13',
      data: { original: stepId(0), now: terms('2026-01-13') },
      personal: { outcomes: null, reason: 'the child came a day later' },
    }),
  ),
  told(
    '2026-02-20',
    placement({
      type: 'ExtensionAgreedVoided',
      effectiveOn: '2026-02-06',
      data: { original: stepId(4) },
      personal: { reason: 'the panel had not agreed' },
    }),
    'officer-2',
  ),
];

const markVoided = attendance({
  type: 'SessionMarkedVoided',
  effectiveOn: '2026-01-14',
  data: { original: stepId(1) },
  personal: { reason: 'the wrong child' },
});

const types = [...placementEvents, ...attendanceEvents];
const restatedAnew = [...upToTheVoid, told('2026-03-03', markVoided), told('2026-03-05', marked('I'))];
const restatedInPlace = [...upToTheVoid, told('2026-03-03', markVoided), told('2026-03-05', markCorrected('I'))];

describe.each([
  ['marked anew after its void', lineOf(restatedAnew, types)],
  ['corrected after its void', lineOf(restatedInPlace, types)],
])('The line replayed (V-REPLAY), the mark %s', (_, line) => {
  const at = (asAt: CivilDate, knownOn: CivilDate) => {
    const facts = replay(line, { asAt, knownOn });
    return {
      started: facts.some(({ type }) => type === 'PlacementStarted'),
      extended: facts.some(({ type }) => type === 'ExtensionAgreed'),
      mark: facts.find(({ type }) => type === 'SessionMarked')?.data['code'] ?? null,
    };
  };

  it.each<[CivilDate, CivilDate, Partial<ReturnType<typeof at>>]>([
    ['2026-01-14', '2026-01-25', { mark: 'I' }],
    ['2026-01-14', '2026-02-03', { mark: 'K' }],
    ['2026-01-12', '2026-01-12', { started: true }],
    ['2026-01-12', '2026-02-11', { started: false }],
    ['2026-01-13', '2026-02-11', { started: true }],
    ['2026-02-10', '2026-02-19', { extended: true }],
    ['2026-02-10', '2026-02-21', { extended: false }],
    ['2026-01-14', '2026-03-04', { mark: null }],
    ['2026-01-14', '2026-03-06', { mark: 'I' }],
    ['2026-01-13', '2026-03-06', { mark: null }],
    ['2026-01-12', '2026-01-11', { started: false, extended: false, mark: null }],
  ])('true on %s as known on %s', (asAt, knownOn, expected) => expect(at(asAt, knownOn)).toMatchObject(expected));

  it('is in the order of its dates, a corrected start where it was first recorded', () =>
    expect(replay(line, { asAt: '2026-02-28', knownOn: '2026-02-19' }).map(({ type }) => type)).toEqual([
      'PlacementStarted',
      'SessionMarked',
      'ExtensionAgreed',
    ]));
});

describe('The difference between two moments', () => {
  const line = lineOf(restatedAnew, types);

  it('names who voided the extension, in which event, and where the reason is sealed', () => {
    const changes = difference(
      line,
      { asAt: '2026-02-10', knownOn: '2026-02-19' },
      { asAt: '2026-02-10', knownOn: '2026-02-21' },
    );
    expect(changes).toMatchObject([
      {
        original: stepId(4),
        type: 'ExtensionAgreed',
        before: { data: { finishesOn: '2026-05-22' } },
        after: null,
        by: [{ id: stepId(6), type: 'ExtensionAgreedVoided', actor: { id: 'officer-2' } }],
      },
    ]);
    expect(changes[0]!.by[0]!.sealed['reason']!.at).toEqual({
      stream: 'placement-a',
      eventId: stepId(6),
      field: 'reason',
    });
  });

  it('reads the same backwards', () => {
    const [there] = difference(
      line,
      { asAt: '2026-02-10', knownOn: '2026-02-21' },
      { asAt: '2026-02-10', knownOn: '2026-02-19' },
    );
    expect(there).toMatchObject({
      before: null,
      after: { data: { finishesOn: '2026-05-22' } },
      by: [{ id: stepId(6) }],
    });
  });

  it('names every correction that lies between, and what the fact said before and after', () =>
    expect(
      difference(line, { asAt: '2026-01-14', knownOn: '2026-01-14' }, { asAt: '2026-01-14', knownOn: '2026-01-25' }),
    ).toMatchObject([{ before: { data: { code: 'K' } }, after: { data: { code: 'I' } }, by: [{ id: stepId(2) }] }]));

  it('names no event when a fact came into effect by its date alone', () =>
    expect(
      difference(line, { asAt: '2026-01-13', knownOn: '2026-01-14' }, { asAt: '2026-01-14', knownOn: '2026-01-14' }),
    ).toMatchObject([{ type: 'SessionMarked', before: null, by: [] }]));

  it('is empty where both moments read the same', () =>
    expect(
      difference(line, { asAt: '2026-01-14', knownOn: '2026-02-03' }, { asAt: '2026-01-14', knownOn: '2026-02-05' }),
    ).toEqual([]));
});
