import { AgreeExtensionRequest } from '#contexts/placements';
import { FindReferral } from '#contexts/referrals';
import { AgreeExtension } from '#pure/placements';
import { addDays } from '#statutory-rules';
import { formPage } from '../forms/form-page.ts';
import { known } from '../forms/plain-fields.ts';
import { advisedOf } from '../placement/what-is-advised.ts';
import { NOBODY_IS_TOLD } from '../placement/nobody-is-told.ts';
import { placementRecord } from '../placement/placement-of-child.ts';
import { placementPath } from '../placement/placements-shown.ts';
import { costOfMore } from '../placement/what-it-costs.ts';
import { dayWords } from '../words/times.ts';
import { besideExtension, extensionFields } from './extension-fields.ts';
import { extendedPlacement } from './extended-placement.ts';

/** A later last day, as the latest review recommends. */
export const AgreeExtensionPage = formPage({
  path: 'line/:childId/placements/:placementId/extension',
  over: placementRecord(extendedPlacement, FindReferral),
  ...{ sends: AgreeExtension, request: AgreeExtensionRequest },
  ...{ title: 'Agree the extension', button: 'Agree the extension' },
  template: 'agree-extension/agree-extension.njk',
  fields: ({ extensionRecommendedBy, placementId, endsOn, who }) => ({
    // Where none recommends one any more, the decision says so.
    reviewId: known(extensionRecommendedBy ?? placementId),
    ...extensionFields(who, endsOn),
  }),
  standsIn: ({ offRollOn }, { endsOn, startedOn }) => ({
    finishesOn: offRollOn ? addDays(offRollOn, -1) : addDays(endsOn ?? startedOn, 1),
    offRollOn: null,
  }),
  checks: ({ finishesOn, offRollOn }, { name, place, placement, placements, endsOn, pence }, visit) => {
    const advised = advisedOf(placement, placements, finishesOn, visit);
    return {
      rows: [
        {
          ...{ label: 'Agreed last day', field: 'finishesOn' },
          text: endsOn ? `Was: ${dayWords(endsOn)}\nNow: ${dayWords(finishesOn)}` : dayWords(finishesOn),
        },
        {
          ...{ label: 'School roll', field: 'offRollOn' },
          text: offRollOn ? `Leaves it on ${dayWords(offRollOn)}` : 'Stays on it',
        },
      ],
      will: [
        `${name} is shown as at ${place} to ${dayWords(finishesOn)}, and marks can be recorded to that day.`,
        ...(pence !== null && endsOn ? [`It costs ${costOfMore(pence, endsOn, finishesOn)}.`] : []),
        ...(advised ? [`Advice, not law. ${advised.sentence}`] : []),
        'The review that recommends it is acted on by this: a further extension needs another review.',
        NOBODY_IS_TOLD,
        'It cannot be edited. It can be corrected or voided with a reason, and what was recorded first stays on the line.',
      ],
      button: `Agree the extension to ${dayWords(finishesOn)}`,
    };
  },
  command: (extension, { placementId }) => ({ data: { placementId, ...extension } }),
  beside: besideExtension,
  done: ({ input: { finishesOn }, seen: { childId, placementId } }) => ({
    to: placementPath(childId, placementId),
    says: `The placement is extended to ${dayWords(finishesOn)}`,
  }),
});
