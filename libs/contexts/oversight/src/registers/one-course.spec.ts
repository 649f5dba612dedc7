import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isThereOn } from '#pure/attendance';
import { placementsWithNextDates, summaryOf } from '#pure/placements';
import { derivedId, type RecordedEvent } from '#platform/event-sourcing';
import { factId, viewAfter } from '#platform/testing';
import { addDays } from '#statutory-rules';
import { LAST_DATE, type CivilDate } from '#platform/time';
import { withoutEducation } from '../deadlines/without-education/without-education.ts';
import { marksBeyond } from '../views/marks-beyond/marks-beyond.ts';
import { holdersOn } from '../views/record-scopes/holding-periods.ts';
import { recordScopes } from '../views/record-scopes/record-scopes.ts';

const [childId, placementId, referralId, providerId] = ['c', 'p', 'r', 'n'].map((name) => derivedId(name)) as [
  ...[string, string, string, string],
];
const about = { childId, placementId, referralId, providerId };
const FIRST = '2026-01-05' as CivilDate;
const day = (n: number): CivilDate => addDays(FIRST, n);

type Said = Readonly<{ type: string; data: object; about: object; effectiveOn?: CivilDate }>;
const registered: Said = {
  ...{ type: 'ChildRegistered', about: { childId }, effectiveOn: '2025-09-01' },
  data: { roll: { is: 'none', why: 'left-a-school' }, owningService: 'sen' },
};
const ofPlacement = (type: string, data: object): Said => ({ type, data, about });
const proposed = ofPlacement('PlacementProposed', { awardEventId: 'a', couldStartOn: null });

const start = (startsOn: CivilDate) =>
  ofPlacement('PlacementStarted', {
    ...{ startsOn, endsOn: day(90), nextReviewOn: day(30), legalBasis: 'ea1996-s19', schoolLeaving: null },
    ...{ timetable: [], outcomes: [] },
  });
const end = (endedOn: CivilDate) => ofPlacement('PlacementEnded', { endedOn, reason: 'other', destination: '150' });
const back = (confirmedOn: CivilDate) =>
  ofPlacement('ReturnConfirmed', { planId: 'plan', confirmedOn, outcome: 'full', setback: null });
const voided = (type: string, n: number) => ofPlacement(`${type}Voided`, { original: factId(n) });

const opened = [registered, proposed];
type Run = Readonly<{ told: readonly Said[]; started: number | null; over: number | null }>;
const told = ({ told: before }: Run, fact: Said) => [...before, fact];

/** What can be told next is told; a step that cannot is passed over, as a decision refuses it. */
const stepped = (run: Run, [what, n]: readonly [string, number]): Run => {
  const { started, over } = run;
  const at = run.told.length;
  if (what === 'start' && started === null) return { told: told(run, start(day(n))), started: at, over: null };
  if (started === null) return run;
  if (what === 'void') return { told: told(run, voided('PlacementStarted', started)), started: null, over: null };
  const from = (run.told[started]!.data as { startsOn: CivilDate }).startsOn;
  if (over === null && what === 'end') return { ...run, told: told(run, end(addDays(from, n))), over: at };
  if (over === null && what === 'back') return { ...run, told: told(run, back(addDays(from, n))), over: at };
  if (over === null || what !== 'go on') return run;
  return { ...run, told: told(run, voided(run.told[over]!.type, over)), over: null };
};

/** In every reading the same placement: which days it has, and whether it runs. */
function read(facts: readonly Said[]) {
  const events = facts.map((fact, n) => {
    const at = { id: factId(n), recordedAt: '2026-06-01T12:00:00.000Z', effectiveOn: FIRST, sealed: {}, revision: n };
    return { ...at, ...fact } as unknown as RecordedEvent;
  });
  const ofIt = events.filter(({ about: whose }) => 'placementId' in whose);
  const listed = viewAfter(placementsWithNextDates, ofIt).get(placementId)!;
  const { firstDay, lastDay } = viewAfter(marksBeyond, ofIt).get(placementId) ?? listed;
  const { periods } = viewAfter(recordScopes, events).get(placementId)!;
  const waits = viewAfter(withoutEducation.view, events).get(childId)?.open ?? [];
  const there = isThereOn(new Map([[placementId, { from: listed.firstDay, to: listed.lastDay }]]));
  return { listed, beyond: { firstDay, lastDay }, periods, waits, there };
}

const steps = fc.array(fc.tuple(fc.constantFrom('start', 'end', 'back', 'void', 'go on'), fc.nat(60)), {
  maxLength: 9,
});

it('In whatever order it is started, ended and voided, every reading says of the same placement that it runs, or since when it is over', () =>
  fc.assert(
    fc.property(steps, (some) => {
      const { told: facts } = some.reduce(stepped, { told: opened, started: null, over: null } as Run);
      const { listed, beyond, periods, waits, there } = read(facts);
      expect(beyond).toEqual({ firstDay: listed.firstDay, lastDay: listed.lastDay });
      const days = Array.from({ length: 130 }, (_, n) => day(n));
      const has = (on: CivilDate) => holdersOn(periods, on).providers.includes(providerId);
      expect(days.filter(has)).toEqual(days.filter((date) => there({ placementId, date })));
      expect(waits.length > 0).toBe(listed.phase === 'ended' && destination(listed) !== null);
      expect(destination(listed) === null || listed.lastDay !== LAST_DATE).toBe(true);
    }),
  ));

const destination = (listed: Parameters<typeof summaryOf>[0]) => summaryOf(listed).destination;
