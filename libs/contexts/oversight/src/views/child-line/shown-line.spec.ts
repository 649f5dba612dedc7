import { describe, expect, it } from '@jest/globals';
import { attendanceEvents, type SessionMarked } from '#pure/attendance';
import { childEvents, circumstancesEvents } from '#pure/children';
import { placementEvents, type PlacementStarted } from '#pure/placements';
import { derivedId, type DataOf } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import { documentsOf, draftsOf, stepId, type Step } from '../recorded-line.fixtures.ts';
import { lineShown } from './shown-line.ts';

const child = draftsOf(childEvents);
const placement = draftsOf(placementEvents);
const attendance = draftsOf(attendanceEvents);
const places: DataOf<typeof PlacementStarted> = {
  ...{ startsOn: '2026-01-12', endsOn: '2026-02-13', nextReviewOn: '2026-02-06', legalBasis: 'ea1996-s19' },
  ...{ schoolLeaving: null, timetable: [], outcomes: [] },
};
const mark: DataOf<typeof SessionMarked> = {
  ...{ date: '2026-01-14', session: 'AM', code: 'K' },
  ...{ placementId: derivedId('a placement'), placementStart: stepId(1), notCounted: null },
};
const names = { givenNames: 'Amber', familyName: 'Sample', dateOfBirth: '2011-05-04' } as const;
const none = { upn: null, address: null, contact: null, schoolName: null, birthEstimate: null };

const steps: readonly Step[] = [
  {
    ...{ recorded: '2026-01-05', stream: 'child-a' },
    event: child({
      type: 'ChildRegistered',
      data: { roll: { is: 'school', schoolUrn: 110001 }, owningService: 'sen' },
      personal: { ...names, ...none },
    }),
  },
  {
    ...{ recorded: '2026-01-12', stream: 'placement-a' },
    event: placement({ type: 'PlacementStarted', data: places, personal: { outcomes: [] } }),
  },
  { recorded: '2026-01-14', stream: 'attendance-a', event: attendance({ type: 'SessionMarked', data: mark }) },
  {
    ...{ recorded: '2026-01-20', stream: 'placement-a' },
    event: placement({
      type: 'PlacementStartedVoided',
      effectiveOn: '2026-01-12',
      data: { original: stepId(1) },
      personal: { reason: 'another child' },
    }),
  },
];
const line = documentsOf(steps, [...childEvents, ...placementEvents, ...attendanceEvents]);
const today = '2026-02-01';
const shown = (knownOn: CivilDate, comparedWith: CivilDate | null = null) =>
  lineShown(line, {
    ...{ at: { asAt: today, knownOn }, today },
    comparedWith: comparedWith && { asAt: today, knownOn: comparedWith },
  });

it('says of a fact that what it rests on was voided, from the day that is known', () => {
  const basisOfMark = (knownOn: CivilDate) => shown(knownOn).facts.find(({ type }) => type === 'SessionMarked');
  expect(basisOfMark('2026-01-19')?.withdrawnBasis).toEqual([]);
  expect(basisOfMark('2026-01-20')?.withdrawnBasis).toEqual(['PlacementStarted']);
});

describe('What was recorded of a placement', () => {
  const at = (recorded: CivilDate, draft: Parameters<typeof placement>[0]): Step => ({
    ...{ recorded, stream: 'placement-a', event: placement(draft) },
  });
  const planned = (returnsOn: CivilDate) =>
    ({
      ...{ type: 'ReturnPlanned', effectiveOn: returnsOn },
      data: { schoolUrn: 110001, returnsOn, phases: [] },
      personal: { schoolName: null },
    }) as unknown as Parameters<typeof placement>[0];
  const again = { type: 'PlacementStarted', data: places, personal: { outcomes: [] } } as const;
  const all = [
    ...steps.slice(0, 2),
    at('2026-01-16', planned('2026-01-26')),
    steps[3]!,
    at('2026-01-21', again),
    at('2026-01-22', planned('2026-01-27')),
  ];
  const basisOf = (returnsOn: CivilDate, knownOn: CivilDate) =>
    lineShown(documentsOf(all, [...childEvents, ...placementEvents, ...attendanceEvents]), {
      ...{ at: { asAt: today, knownOn }, today, comparedWith: null },
    }).facts.find(({ data }) => data['returnsOn'] === returnsOn)?.withdrawnBasis;

  it('rests on the start that stood then, and says once that it was voided, though another was recorded since', () => {
    expect(basisOf('2026-01-26', '2026-01-19')).toEqual([]);
    expect(basisOf('2026-01-26', '2026-01-22')).toEqual(['PlacementStarted']);
    expect(basisOf('2026-01-27', '2026-01-22')).toEqual([]);
  });
});

it('names the child by the registration, also as at a day before it', () => {
  expect(Object.keys(shown('2026-01-01').identity!)).toEqual(['givenNames', 'familyName', 'dateOfBirth']);
  expect(shown('2026-01-01').facts).toEqual([]);
});

it('says what a void took away, and why', () => {
  const [change] = shown('2026-01-19', '2026-01-20').changes;
  expect(change).toMatchObject({ type: 'PlacementStarted', after: null, by: [{ change: { was: places, now: null } }] });
  expect(change?.by[0]?.reason).toMatchObject({ at: { field: 'reason' } });
});

it('names among what differs a mark that rests on a start that was voided in between, with what voided it', () => {
  const { changes, alsoDiffer } = shown('2026-01-19', '2026-01-20');
  expect(changes.find(({ type }) => type === 'SessionMarked')).toMatchObject({
    ...{ before: { withdrawnBasis: [] }, after: { withdrawnBasis: ['PlacementStarted'] }, by: [] },
    through: [{ type: 'PlacementStartedVoided' }],
  });
  expect(alsoDiffer).toEqual([]);
});

it('shows what was voided as it stood until then, from the day that is known, with who voided it and why', () => {
  expect(shown('2026-01-19').voided).toEqual([]);
  expect(shown('2026-01-20').voided).toMatchObject([
    {
      ...{ original: stepId(1), type: 'PlacementStarted', effectiveOn: '2026-01-12', data: places },
      statedBy: { eventId: stepId(1), reason: null },
      voidedBy: { eventId: stepId(3), reason: { at: { field: 'reason' } } },
    },
  ]);
  const early = lineShown(line, { at: { asAt: '2026-01-11', knownOn: today }, comparedWith: null, today });
  expect(early.voided).toEqual([]);
});

it('opens what was corrected to what stood there, words and all, as each telling left it, from the day that is known', () => {
  const corrected = (familyName: string) => ({
    stream: 'child-a',
    event: child({
      type: 'ChildRegisteredCorrected',
      data: { original: stepId(0), now: { roll: { is: 'school', schoolUrn: 110001 }, owningService: 'sen' } },
      personal: { givenNames: null, familyName, dateOfBirth: null, ...none, reason: 'misheard' },
    }),
  });
  const told = documentsOf(
    [
      steps[0]!,
      { recorded: '2026-01-06', ...corrected('Samples') },
      { recorded: '2026-01-07', ...corrected('Simple') },
    ],
    childEvents,
  );
  const earlierAt = (knownOn: CivilDate) =>
    lineShown(told, { at: { asAt: today, knownOn }, comparedWith: null, today }).facts[0]!.earlier;
  expect(earlierAt('2026-01-05')).toEqual([]);
  expect(earlierAt('2026-01-06')).toHaveLength(1);
  expect(earlierAt('2026-01-07')).toMatchObject([
    { personal: { familyName: { at: { eventId: stepId(0) } } }, statedBy: { eventId: stepId(0), reason: null } },
    { personal: { familyName: { at: { eventId: stepId(1) } } }, statedBy: { reason: { at: { field: 'reason' } } } },
  ]);
});

it('says the name and the number of the moment, from the registration on', () => {
  const circumstances = draftsOf(circumstancesEvents);
  const told = (recorded: CivilDate, from: CivilDate, familyName: string): Step => ({
    ...{ recorded, stream: 'circumstances-a' },
    event: circumstances({
      type: 'NamesChanged',
      data: { from },
      personal: { names: { givenNames: 'Amber', familyName, knownAsGivenNames: null, knownAsFamilyName: null } },
    }),
  });
  const numbered: Step = {
    ...{ recorded: '2026-01-22', stream: 'circumstances-a' },
    event: circumstances({
      type: 'UpnChanged',
      data: { from: '2026-01-11' },
      personal: { number: { upn: 'U931400025001', noneBecause: null } },
    }),
  };
  const renamed = documentsOf(
    [steps[0]!, told('2026-01-20', '2026-01-10', 'Samuels'), told('2026-01-21', '2019-03-02', 'Small'), numbered],
    [...childEvents, ...circumstancesEvents],
  );
  const at = (asAt: CivilDate, knownOn: CivilDate, part: string) =>
    lineShown(renamed, { at: { asAt, knownOn }, today, comparedWith: null }).identity?.[part]?.at.eventId;
  const nameAt = (asAt: CivilDate, knownOn: CivilDate) => at(asAt, knownOn, 'names');
  const numberAt = (asAt: CivilDate, knownOn: CivilDate) => at(asAt, knownOn, 'number');
  expect(nameAt(today, today)).toBe(stepId(1));
  expect([nameAt(today, '2026-01-19'), nameAt('2026-01-09', today)]).toEqual([undefined, undefined]);
  expect(numberAt(today, today)).toBe(stepId(3));
  expect([numberAt(today, '2026-01-21'), numberAt('2026-01-10', today)]).toEqual([undefined, undefined]);
});

it('keeps the number of the registration where another was told of days before it', () => {
  const registered: Step = {
    ...{ recorded: '2026-01-05', stream: 'child-a' },
    event: child({
      type: 'ChildRegistered',
      data: { roll: { is: 'school', schoolUrn: 110001 }, owningService: 'sen' },
      personal: { ...names, ...none, upn: 'B801200005001' },
    }),
  };
  const numbered = (upn: string | null) => {
    const told: Step = {
      ...{ recorded: '2026-01-22', stream: 'circumstances-a' },
      event: draftsOf(circumstancesEvents)({
        type: 'UpnChanged',
        data: { from: '2019-03-02' },
        personal: { number: { upn: 'U931400025001', noneBecause: null } },
      }),
    };
    const read = documentsOf([upn === null ? steps[0]! : registered, told], [...childEvents, ...circumstancesEvents]);
    return lineShown(read, { at: { asAt: today, knownOn: today }, today, comparedWith: null }).identity?.['number'];
  };
  expect([numbered('B801200005001'), numbered(null)?.at.eventId]).toEqual([undefined, stepId(1)]);
});
