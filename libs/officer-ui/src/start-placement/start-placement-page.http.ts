import { StartPlacementRequest } from '#contexts/placements';
import { FindReferral } from '#contexts/referrals';
import { StartPlacement } from '#pure/placements';
import { formPage } from '../forms/form-page.ts';
import { placementRecord } from '../placement/placement-of-child.ts';
import { placementPath } from '../placement/placements-shown.ts';
import { bases, domains, timetableWords } from '../words/placements-words.ts';
import { dayWords } from '../words/times.ts';
import { besideTerms, termsFields } from './agreed-terms-fields.ts';
import { costWords } from '../placement/what-it-costs.ts';
import { adviceWords } from '../placement/what-is-advised.ts';
import { awardedPlacement } from './awarded-placement.ts';
import { outcomeRows } from './outcome-rows.ts';
import { termsThatStandIn } from './terms-that-stand-in.ts';

/** A child has begun at the place that was awarded: on which days and basis, at which hours, and what it is to achieve. */
export const StartPlacementPage = formPage({
  path: 'line/:childId/placements/:placementId/start',
  over: placementRecord(awardedPlacement, FindReferral),
  ...{ sends: StartPlacement, request: StartPlacementRequest, kib: 256 },
  ...{ title: 'Start the placement', button: 'Start the placement' },
  template: 'start-placement/start-placement.njk',
  fields: ({ who }) => ({
    ...termsFields(who),
    outcomes: outcomeRows(who, { least: 1, more: 'Add another outcome' }),
  }),
  standsIn: (said, _, { today }) => termsThatStandIn(said, today),
  steps: [
    { name: 'days', title: 'When, and on what basis?', fields: ['startsOn', 'endsOn', 'nextReviewOn', 'legalBasis'] },
    { name: 'timetable', title: 'Which sessions a week?', fields: ['timetable'] },
    { name: 'outcomes', title: 'What is the placement to achieve?', fields: ['outcomes'] },
  ],
  checks: (
    { startsOn, endsOn, nextReviewOn, legalBasis, timetable, outcomes },
    { name, place, offer, elsewhere },
    { today },
  ) => ({
    rows: [
      { label: 'First day', text: dayWords(startsOn), field: 'startsOn' },
      { label: 'Agreed last day', text: dayWords(endsOn), field: 'endsOn' },
      { label: 'First review', text: dayWords(nextReviewOn), field: 'nextReviewOn' },
      { label: 'Legal basis', text: bases[legalBasis], field: 'legalBasis' },
      { label: 'Timetable', text: timetableWords(timetable).join('\n'), field: 'timetable' },
      ...outcomes.map(({ domain, measure, baseline, baselineOn, target }, n) => ({
        label: `Outcome ${n + 1}`,
        text: `${domains[domain]}: ${measure}\nOn ${dayWords(baselineOn)}: ${baseline}\nTarget: ${target}`,
        field: 'outcomes',
      })),
    ],
    will: [
      `${name} is shown as in a placement at ${place} since ${dayWords(startsOn)}, and marks can be recorded from that day.`,
      ...(offer ? [`It costs ${costWords(offer.pence, startsOn, endsOn)}.`] : []),
      ...adviceWords({ from: startsOn, to: endsOn, sessionsAWeek: timetable.length }, elsewhere, today),
      `The review is listed under what is due, for ${dayWords(nextReviewOn)}.`,
      'What was agreed cannot be edited. It can be corrected with a reason, and what was recorded first stays on the line.',
    ],
    button: 'Start the placement',
  }),
  command: (start, { placementId }) => ({ data: { placementId, ...start } }),
  beside: {
    ...besideTerms,
    'no-outcomes': 'outcomes',
  },
  done: ({ input: { startsOn }, seen: { childId, placementId, place } }) => ({
    to: placementPath(childId, placementId),
    says: `The placement at ${place} started on ${dayWords(startsOn)}`,
  }),
});
