import { FindAttendance } from '#contexts/attendance';
import { EndPlacement, EndPlacementRequest } from '#contexts/placements';
import { FindReferral } from '#contexts/referrals';
import { formPage } from '../forms/form-page.ts';
import { NOBODY_IS_TOLD } from '../placement/nobody-is-told.ts';
import { placementRecord } from '../placement/placement-of-child.ts';
import { placementStanding } from '../put-right/placement-standing.ts';
import { outside } from '../put-right/what-follows.ts';
import { endReasons } from '../words/placements-words.ts';
import { destinations } from '../words/destination-words.ts';
import { dayWords } from '../words/times.ts';
import { endFields } from './end-fields.ts';

/** A placement that ends in another way than by a full return; looked at once more, since nothing is recorded of it behind that day. */
export const EndPlacementPage = formPage({
  path: 'line/:childId/placements/:placementId/end',
  over: placementRecord(placementStanding, FindReferral, FindAttendance),
  ...{ sends: EndPlacement, request: EndPlacementRequest },
  ...{ title: 'End a placement', button: 'End the placement' },
  fields: ({ endsOn, who }) => endFields(who, endsOn),
  standsIn: (_, { startedOn }) => ({ endedOn: startedOn, reason: 'other' as const, destination: '830' as const }),
  checks: ({ endedOn, reason, destination }, { name, who, place, placement, standing, startedOn }) => ({
    rows: [
      { label: 'Last day', text: dayWords(endedOn), field: 'endedOn' },
      { label: 'Why it ended', text: endReasons[reason], field: 'reason' },
      { label: `Where ${who} went`, text: destinations[destination], field: 'destination' },
    ],
    will: [
      `${name} is shown as no longer at ${place} after ${dayWords(endedOn)}: no mark can be recorded after that day.`,
      ...outside(standing, { from: startedOn, to: endedOn }),
      ...(placement.nextReviewOn ? [`The review of ${dayWords(placement.nextReviewOn)} is due no more.`] : []),
      ...(placement.plannedReturnOn
        ? [
            `A return to school is planned for ${dayWords(placement.plannedReturnOn)}. If ${who} is back, say how the return went instead: that ends the placement, too.`,
          ]
        : []),
      NOBODY_IS_TOLD,
      'It cannot be edited. It can be corrected or voided with a reason, and what was recorded first stays on the line.',
    ],
    button: `End the placement at ${place}`,
  }),
  command: (ending, { placementId }) => ({ data: { placementId, ...ending } }),
  beside: { 'before-start': 'endedOn', 'effective-in-the-future': 'endedOn' },
  done: ({ input: { endedOn } }) => `The placement ended on ${dayWords(endedOn)}`,
});
