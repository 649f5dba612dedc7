import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Questioned, Refusal, type Draft } from '#platform/event-sourcing';
import { asked as sent, factId, factsAfter, recordedFacts, stateAfter, viewAfter } from '#platform/testing';
import { addDays } from '#statutory-rules';
import { AgreeExtension, agreeExtension } from './agree-extension/agree-extension.ts';
import { ConfirmReturn, confirmReturn } from './confirm-return/confirm-return.ts';
import { CorrectEnd, correctEnd } from './correct-end/correct-end.ts';
import { CorrectExtension, correctExtension } from './correct-extension/correct-extension.ts';
import {
  CorrectReturnConfirmation,
  correctReturnConfirmation,
} from './correct-return-confirmation/correct-return-confirmation.ts';
import { CorrectReturnPlan, correctReturnPlan } from './correct-return-plan/correct-return-plan.ts';
import { CorrectReview, correctReview } from './correct-review/correct-review.ts';
import { CorrectStart, correctStart } from './correct-start/correct-start.ts';
import { EndPlacement, endPlacement } from './end-placement/end-placement.ts';
import * as past from './placement.fixtures.ts';
import type { PlacementEvent } from './placement.events.ts';
import { hasBegun, placementStream } from './placement.ts';
import { PlanReturn, planReturn } from './plan-return/plan-return.ts';
import { RecordReview, recordReview } from './record-review/record-review.ts';
import { StartPlacement, startPlacement } from './start-placement/start-placement.ts';
import { VoidPlacementEntry, voidPlacementEntry } from './void-placement-entry/void-placement-entry.ts';
import { summaryOf } from '../views/placements-with-next-dates/next-dates.ts';
import { placementsWithNextDates } from '../views/placements-with-next-dates/placements-with-next-dates.ts';

/*
 * What is shown of a placement says what can be recorded of it, and a page offers by that alone: so it must say so exactly where
 * the decision, given what is right otherwise, takes it. Over histories that the decisions themselves let come about.
 */
type Past = Draft<PlacementEvent> & Readonly<{ id?: string }>;
type Acts = ReturnType<typeof actsIn>;

const { placementId, birth, outcomeId, terms, knownBeside } = past;
const [reason, because] = ['typed wrongly', 'typed wrongly'];
const rule = { rule: 'r', version: 'v', result: null, restsOn: [], said: { inputs: {}, sentence: '', caveats: [] } };
const about = { childId: 'c1', referralId: 'r1', placementId, providerId: 'p1' };
const agreed = { domain: 'attendance', measure: 'm', baseline: 'b', baselineOn: '2026-01-05', target: 't' } as const;

/** Whatever its days are, they are right: it is no working day that is asked about here. */
const asked: typeof sent = (command, data) =>
  sent(command, data, {
    confirmed: (JSON.stringify(data).match(/\d{4}-\d\d-\d\d/g) ?? []).map((day) => `not-a-working-day:${day}`),
  });

/** Each act with what is right for it as the placement stands, by its name; of an entry behind its id. */
function actsIn(events: readonly Past[], n = 0) {
  const placement = stateAfter(placementStream, events);
  const facts = factsAfter(placementStream, events);
  const course = hasBegun(placement) ? placement : null;
  const from = course?.start.data.startsOn ?? terms.startsOn;
  const ids = course?.start.data.outcomes.map((each) => each.outcomeId) ?? [outcomeId];
  const recommends = (['extend', 'continue', 'reintegrate'] as const)[n % 3]!;
  const outcomes = ids.map((id) => ({ outcomeId: id, judgement: 'met' as const, actual: 'a' }));
  const meeting = { heldOn: addDays(from, n % 5), recommends, nextReviewOn: addDays(from, 30), outcomes, notes: null };
  const outcome = (['partial', 'failed', 'full'] as const)[n % 3]!;
  const went = {
    confirmedOn: addDays(from, n % 7),
    outcome,
    setback: outcome === 'failed' ? ('health' as const) : null,
  };
  const ending = { endedOn: addDays(from, 20 + (n % 3)), destination: '110' as const };
  const reviewId = summary(events)?.extensionRecommendedBy ?? course?.reviews.at(-1)?.id ?? factId(90);
  const plan = { returnsOn: from, phases: [{ from, sessionsAtSchool: 4, sessionsAtProvision: 6 }] };
  const more = { placementId, reason };
  const ofStart = { ...terms, placementId, endsOn: addDays(terms.endsOn, n % 4) };
  const start = () =>
    startPlacement(asked(StartPlacement, { ...ofStart, outcomes: [{ ...agreed }] }), placement, knownBeside({ birth }));
  const corrections: Readonly<Record<string, (id: string) => unknown>> = {
    PlacementStarted: () =>
      correctStart(asked(CorrectStart, { ...ofStart, reason }), placement, knownBeside({ birth }), facts),
    PlacementReviewed: (id) =>
      correctReview(asked(CorrectReview, { ...meeting, ...more, reviewId: id }), placement, facts),
    ExtensionAgreed: (id) => {
      const before = course?.extensions.find((each) => each.id === id)?.endBefore ?? terms.endsOn;
      const said = { ...more, extensionId: id, finishesOn: addDays(before, 1 + (n % 9)), offRollOn: null };
      return correctExtension(asked(CorrectExtension, said), placement, knownBeside({ birth }), facts);
    },
    ReturnPlanned: (id) => {
      const said = { ...more, ...plan, planId: id, schoolUrn: 110001, criteria: ['c'], support: 's' };
      return correctReturnPlan(asked(CorrectReturnPlan, said), placement, null, facts);
    },
    ReturnConfirmed: (id) =>
      correctReturnConfirmation(
        asked(CorrectReturnConfirmation, { ...went, ...more, confirmationId: id }),
        placement,
        facts,
      ),
    PlacementEnded: () =>
      correctEnd(asked(CorrectEnd, { ...ending, ...more, endReason: 'other' }), placement, knownBeside(), facts),
  };
  return {
    of: {
      start,
      review: () =>
        recordReview(asked(RecordReview, { ...meeting, placementId }), placement, {
          attendance: null,
          settled: [],
          rule,
        }),
      extend: () => {
        const finishesOn = addDays(course?.endsOn ?? terms.endsOn, 7);
        return agreeExtension(
          asked(AgreeExtension, { placementId, reviewId, finishesOn, offRollOn: null }),
          placement,
          knownBeside({ birth }),
        );
      },
      plan: () =>
        planReturn(
          asked(PlanReturn, { ...plan, placementId, schoolUrn: 110001, criteria: ['c'], support: 's' }),
          placement,
          null,
        ),
      confirm: () => confirmReturn(asked(ConfirmReturn, { ...went, placementId }), placement),
      end: () =>
        endPlacement(
          asked(EndPlacement, { ...ending, placementId, reason: 'other' }),
          placement,
          knownBeside({ birth }),
        ),
    },
    correct: (type: string, id: string) => corrections[type]?.(id),
    void: (id: string) =>
      voidPlacementEntry(asked(VoidPlacementEntry, { placementId, entryId: id, reason: because }), placement, facts),
  };
}

/** What is unusual is taken, once it is said why. */
function isTaken(act: () => unknown): boolean {
  try {
    return act() !== undefined;
  } catch (error) {
    if (error instanceof Questioned) return true;
    if (error instanceof Refusal) return false;
    throw error;
  }
}

function summary(events: readonly Past[]) {
  const recorded = recordedFacts(placementStream, placementId, about, events);
  const document = viewAfter(placementsWithNextDates, recorded).get(placementId);
  return document ? summaryOf(document) : null;
}

/** Which of the acts what is shown says can be done: as `actsOnPlacement` offers them. */
const offeredOf = (events: readonly Past[]): Readonly<Record<keyof Acts['of'], boolean>> => {
  const shown = summary(events);
  const isUnderWay = shown?.phase === 'under-way';
  return {
    ...{ start: shown?.phase === 'proposed', review: isUnderWay, plan: isUnderWay, end: isUnderWay },
    extend: isUnderWay && shown.extensionRecommendedBy !== null,
    confirm: isUnderWay && shown.plannedReturnOn !== null,
  };
};

/** One more thing recorded, where it is taken: by what was drawn. */
function grown(events: readonly Past[], draw: number): readonly Past[] {
  const acts = actsIn(events, draw >> 4);
  const shown = summary(events)?.entries ?? [];
  const entry = shown[(draw >> 3) % Math.max(shown.length, 1)];
  const ways: readonly (() => unknown)[] = [
    ...Object.values(acts.of),
    ...Object.values(acts.of),
    ...(entry
      ? [
          () => acts.correct(entry.type, entry.id),
          () => acts.void(entry.id),
          () => ({ type: 'PlacementEntryRemoved', data: { original: entry.id, whose: 'another-child' } }),
        ]
      : []),
    () => ({
      type: hasBegun(stateAfter(placementStream, events)) ? 'AwardVoidedAfterStart' : 'PlacementWithdrawn',
      data: { awardEventId: factId(99 + (draw % 2)) },
    }),
    () => ({ type: 'AwardMadeAgain', data: { awardEventId: factId(100 + (draw % 2)), couldStartOn: null } }),
  ];
  try {
    const draft = ways[draw % ways.length]!();
    return draft === undefined ? events : [...events, { ...(draft as Past), id: factId(events.length) }];
  } catch (error) {
    if (error instanceof Refusal || error instanceof Questioned) return events;
    throw error;
  }
}

it('What is offered of a placement is what its decisions take, and nothing else, whatever was recorded of it', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(fc.array(fc.nat(1_000_000), { maxLength: 24 }), (draws) => {
      const events = draws.reduce<readonly Past[]>((history, draw) => grown(history, draw), [past.proposed]);
      const shown = summary(events);
      if (!shown) return;
      const acts = actsIn(events);
      const taken = Object.fromEntries(Object.entries(acts.of).map(([name, act]) => [name, isTaken(act)]));
      expect([events.map(({ type }) => type), taken]).toEqual([events.map(({ type }) => type), offeredOf(events)]);
      for (const [name, is] of Object.entries(taken)) seen.add(`${name} ${is}`);
      for (const { id, type, correctable, voidable } of shown.entries) {
        const can = { correctable: isTaken(() => acts.correct(type, id)), voidable: isTaken(() => acts.void(id)) };
        expect([events.map((each) => each.type), type, can]).toEqual([
          events.map((each) => each.type),
          type,
          { correctable, voidable },
        ]);
        seen.add(`correct ${type} ${correctable}`).add(`void ${type} ${voidable}`);
      }
    }),
    // Started, reviewed and extended: chance alone seldom comes as far.
    { numRuns: 150, seed: 20_260_112, examples: [[[0, 1, 2]]] },
  );
  const both = ['start', 'review', 'extend', 'plan', 'confirm', 'end'].flatMap((act) => [
    `${act} true`,
    `${act} false`,
  ]);
  expect(both.filter((each) => !seen.has(each))).toEqual([]);
  for (const type of [
    'PlacementStarted',
    'PlacementReviewed',
    'ExtensionAgreed',
    'ReturnPlanned',
    'ReturnConfirmed',
    'PlacementEnded',
  ])
    expect([type, seen.has(`correct ${type} true`), seen.has(`void ${type} true`)]).toEqual([type, true, true]);
});
