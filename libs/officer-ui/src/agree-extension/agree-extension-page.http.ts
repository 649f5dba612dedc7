import { AgreeExtensionRequest } from '#contexts/placements';
import { AgreeExtension } from '#pure/placements';
import { formPage } from '../forms/form-page.ts';
import { day, known } from '../forms/plain-fields.ts';
import { placementOfChild, placementRecord } from '../placement/placement-of-child.ts';
import { placementPath } from '../placement/placements-shown.ts';
import { dayWords } from '../words/times.ts';

/** A later last day, as the latest review recommends. */
export const AgreeExtensionPage = formPage({
  path: 'line/:childId/placements/:placementId/extension',
  over: placementRecord(placementOfChild),
  ...{ sends: AgreeExtension, request: AgreeExtensionRequest },
  ...{ title: 'Agree the extension', button: 'Agree the extension' },
  fields: ({ extensionRecommendedBy, placementId }) => ({
    // Where none recommends one any more, the decision says so.
    reviewId: known(extensionRecommendedBy ?? placementId),
    finishesOn: day('Which last day is agreed now?', { hint: 'Later than the one that was agreed before' }),
    offRollOn: day('When does the child leave the school’s roll?', {
      ...{ optional: true, hint: 'Leave it empty if the child stays on the roll' },
    }),
  }),
  command: (extension, { placementId }) => ({ data: { placementId, ...extension } }),
  beside: { 'not-later': 'finishesOn', 'past-latest-end': 'finishesOn', 'too-far-ahead': 'finishesOn' },
  done: ({ input: { finishesOn }, seen: { childId, placementId } }) => ({
    to: placementPath(childId, placementId),
    says: `The placement is extended to ${dayWords(finishesOn)}`,
  }),
});
