import { FindAttendance } from '#contexts/attendance';
import { ReturnOutcomeRequest } from '#contexts/placements';
import { FindReferral } from '#contexts/referrals';
import { ConfirmReturn } from '#pure/placements';
import { formPage } from '../forms/form-page.ts';
import { NOBODY_IS_TOLD } from '../placement/nobody-is-told.ts';
import { placementRecord } from '../placement/placement-of-child.ts';
import { placementPath } from '../placement/placements-shown.ts';
import { placementStanding } from '../put-right/placement-standing.ts';
import { afterReturn } from '../put-right/what-follows.ts';
import { returns, setbacks } from '../words/placements-words.ts';
import { dayWords } from '../words/times.ts';
import { besideReturn, returnFields } from './return-fields.ts';

/** How the return went that was planned; looked at once more, since one that is complete ends the placement. */
export const ConfirmReturnPage = formPage({
  path: 'line/:childId/placements/:placementId/return',
  over: placementRecord(placementStanding, FindReferral, FindAttendance),
  ...{ sends: ConfirmReturn, request: ReturnOutcomeRequest },
  ...{ title: 'Say how the return went', button: 'Record how it went' },
  fields: returnFields,
  standsIn: ({ setback }, { startedOn }) => ({
    ...{ confirmedOn: startedOn, outcome: setback ? ('failed' as const) : ('partial' as const), setback: null },
  }),
  checks: ({ confirmedOn, outcome, setback }, { standing, placement: { plannedReturnOn } }) => ({
    rows: [
      { label: 'How it went', text: returns[outcome], field: 'outcome' },
      { label: 'On which day', text: dayWords(confirmedOn), field: 'confirmedOn' },
      ...(setback ? [{ label: 'Why it did not succeed', text: setbacks[setback], field: 'setback' }] : []),
    ],
    will: [
      ...(plannedReturnOn && confirmedOn < plannedReturnOn
        ? [`The return was planned for ${dayWords(plannedReturnOn)}: the day given here is before that.`]
        : []),
      ...afterReturn(standing, { outcome, confirmedOn }),
      THEN[outcome],
      NOBODY_IS_TOLD,
      'It cannot be edited. It can be corrected or voided with a reason, and what was recorded first stays on the line.',
    ],
    button: outcome === 'full' ? 'Record the return, and end the placement' : 'Record how it went',
  }),
  command: (outcome, { placementId }) => ({ data: { placementId, ...outcome } }),
  beside: besideReturn,
  done: ({ input: { outcome }, seen: { childId, placementId } }) => ({
    ...{ to: placementPath(childId, placementId), says: SAYS[outcome] },
  }),
});

/** Of what went wrong the recording is done, and nothing else is a success. */
const SAYS = {
  ...returns,
  failed: 'It is recorded that the return to school did not succeed',
} as const;

const THEN = {
  full: 'No mark can be recorded after that day, and no review is due any more.',
  partial: 'The placement goes on. A full return of the same plan can be recorded when it comes.',
  failed: 'The placement goes on. Another return must be planned before one can be confirmed.',
} as const;
