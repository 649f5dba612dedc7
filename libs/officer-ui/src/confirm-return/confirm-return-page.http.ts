import { ReturnOutcomeRequest } from '#contexts/placements';
import { ConfirmReturn } from '#pure/placements';
import { formPage } from '../forms/form-page.ts';
import { placementOfChild, placementRecord } from '../placement/placement-of-child.ts';
import { placementPath } from '../placement/placements-shown.ts';
import { returns } from '../words/placements-words.ts';
import { besideReturn, returnFields } from './return-fields.ts';

/** How the return went that was planned; one that is complete ends the placement. */
export const ConfirmReturnPage = formPage({
  path: 'line/:childId/placements/:placementId/return',
  over: placementRecord(placementOfChild),
  ...{ sends: ConfirmReturn, request: ReturnOutcomeRequest },
  ...{ title: 'Say how the return went', button: 'Record how it went' },
  fields: returnFields,
  command: (outcome, { placementId }) => ({ data: { placementId, ...outcome } }),
  beside: besideReturn,
  done: ({ input: { outcome }, seen: { childId, placementId } }) => ({
    ...{ to: placementPath(childId, placementId), says: returns[outcome] },
  }),
});
