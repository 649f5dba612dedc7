import { TakeOverPlacementRequest } from '#contexts/placements';
import { TakeOverPlacement } from '#pure/placements';
import { formPage } from '../forms/form-page.ts';
import { day, line, select } from '../forms/plain-fields.ts';
import { pounds } from '../forms/pounds-field.ts';
import { placementsOfChild } from './placements-of-child.ts';
import { placementPath } from '../placement/placements-shown.ts';
import { besideTerms, termsFields } from '../start-placement/agreed-terms-fields.ts';
import { outcomeRows } from '../start-placement/outcome-rows.ts';
import { bases, timetableWords } from '../words/placements-words.ts';
import { dayWords, money } from '../words/times.ts';

/** A child is at a place already, and was before its placement was kept here: where, on what terms, and who says so. */
export const TakeOverPlacementPage = formPage({
  path: 'line/:childId/take-over-placement',
  over: placementsOfChild,
  ...{ sends: TakeOverPlacement, request: TakeOverPlacementRequest, kib: 256 },
  ...{ title: 'Take over a placement that runs already', button: 'Take the placement over' },
  fields: ({ who, places }) => ({
    providerId: select(
      `Where is ${who}?`,
      places.map(({ id, name }) => [id, name] as const),
    ),
    toldBy: line('From whom, or from what, is it known?', { hint: 'For example, the list of the former service' }),
    stoodOn: day('On which day did it stand so?', { called: 'The day on which it stood so', past: true }),
    weeklyPrice: pounds('What does it cost a week, in pounds?', { optional: true }),
    ...termsFields(who),
    nextReviewOn: day('When is the next review?', {
      called: 'The next review',
      hint: 'After the first day, and by the last; one that was to be held and was not is overdue',
    }),
    outcomes: outcomeRows(who, { least: 0, more: 'Add an outcome' }),
  }),
  steps: [
    {
      name: 'where',
      title: 'Where, and who says so?',
      fields: ['providerId', 'toldBy', 'stoodOn', 'weeklyPrice'],
    },
    { name: 'days', title: 'When, and on what basis?', fields: ['startsOn', 'endsOn', 'nextReviewOn', 'legalBasis'] },
    { name: 'timetable', title: 'Which sessions a week, and for what?', fields: ['timetable', 'outcomes'] },
  ],
  checks: (
    { providerId, toldBy, stoodOn, weeklyPrice, startsOn, endsOn, nextReviewOn, legalBasis, timetable, outcomes },
    { name },
    { names },
  ) => ({
    rows: [
      { label: 'Where', text: names.provider?.(providerId) ?? providerId, field: 'providerId' },
      { label: 'Known from', text: toldBy, field: 'toldBy' },
      { label: 'As it stood on', text: dayWords(stoodOn), field: 'stoodOn' },
      { label: 'Price a week', text: weeklyPrice ? money(weeklyPrice) : 'Not said', field: 'weeklyPrice' },
      { label: 'First day', text: dayWords(startsOn), field: 'startsOn' },
      { label: 'Agreed last day', text: dayWords(endsOn), field: 'endsOn' },
      { label: 'Next review', text: dayWords(nextReviewOn), field: 'nextReviewOn' },
      { label: 'Legal basis', text: bases[legalBasis], field: 'legalBasis' },
      { label: 'Timetable', text: timetableWords(timetable).join('\n'), field: 'timetable' },
      { label: 'Outcomes', text: outcomes?.map(({ measure }) => measure).join('\n') || 'None', field: 'outcomes' },
    ],
    will: [
      `${name} is shown as in a placement at ${names.provider?.(providerId) ?? 'this provider'} since ${dayWords(startsOn)}, and marks can be recorded from that day.`,
      'No referral and no award are recorded: the line says that it was taken over, from what, and as it stood on which day.',
      'The provider can keep its register.',
      `The review is listed under what is due, for ${dayWords(nextReviewOn)}.`,
    ],
    button: 'Take the placement over',
  }),
  command: (told, { childId }) => ({ data: { ...told, childId } }),
  beside: {
    ...besideTerms,
    ...{
      'taken-over-already': 'startsOn',
      'not-begun-yet': 'startsOn',
      'was-there-then': 'startsOn',
      'over-by-its-terms': 'endsOn',
    },
    ...{ 'no-such-place': 'providerId', 'runs-there-already': 'providerId' },
    ...{ 'stood-before-it-began': 'stoodOn', 'stood-in-the-future': 'stoodOn' },
  },
  done: ({ written: { id }, seen: { childId } }) => ({
    to: placementPath(childId, id),
    says: 'The placement was taken over',
  }),
});
