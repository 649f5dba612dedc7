import {
  CorrectEnd,
  CorrectEndRequest,
  CorrectExtension,
  CorrectExtensionRequest,
  CorrectReturnConfirmation,
  CorrectReturnConfirmationRequest,
  CorrectStart,
  CorrectStartRequest,
} from '#contexts/placements';
import { besideReturn, returnFields } from '../confirm-return/return-fields.ts';
import { asItStands, oneDay, oneText } from '../forms/as-it-stands.ts';
import { endFields } from '../end-placement/end-fields.ts';
import { besideExtension, extensionFields } from '../agree-extension/extension-fields.ts';
import { besideTerms, termsFields } from '../start-placement/agreed-terms-fields.ts';
import type { DataOf } from '../words/wording.ts';
import { correctionPage } from './correction-page.ts';
import { correcting, type PutRight } from './entries-called.ts';
import type { EntrySeen } from './placement-entry.ts';
import { afterEnd, afterExtension, afterReturn, afterStart, runsByExtension, runsByStart } from './what-follows.ts';

const recorded = <T extends PutRight>({ fact }: EntrySeen): DataOf<T> => fact.data as DataOf<T>;

export const CorrectStartPage = correctionPage({
  ...{ path: correcting.PlacementStarted, type: 'PlacementStarted' },
  ...{ sends: CorrectStart, request: CorrectStartRequest },
  fields: (seen) => {
    const { startsOn, endsOn, nextReviewOn, legalBasis, timetable } = recorded<'PlacementStarted'>(seen);
    const fields = termsFields(seen.who);
    const minutes = timetable.map((each) => [`${each.weekday}-${each.session}-minutes`, String(each.minutes)] as const);
    return {
      startsOn: asItStands(fields.startsOn, oneDay(startsOn)),
      endsOn: asItStands(fields.endsOn, oneDay(endsOn)),
      nextReviewOn: asItStands(fields.nextReviewOn, oneDay(nextReviewOn)),
      legalBasis: asItStands(fields.legalBasis, oneText(legalBasis)),
      timetable: asItStands(fields.timetable, Object.fromEntries(minutes)),
    };
  },
  reads: ({ reason: _, ...terms }) => ({ data: terms, effectiveOn: terms.startsOn }),
  at: {
    ...{ 'First day': 'startsOn', 'Agreed last day': 'endsOn', 'First review': 'nextReviewOn' },
    ...{ 'Legal basis': 'legalBasis', Timetable: 'timetable' },
  },
  follows: (input, { standing }) => afterStart(standing, input),
  runsTo: ({ endsOn }, { standing }) => runsByStart(standing, endsOn),
  data: (input, { placementId }) => ({ placementId, ...input }),
  beside: { ...besideTerms, 'baseline-after-start': 'startsOn' },
});

export const CorrectExtensionPage = correctionPage({
  ...{ path: correcting.ExtensionAgreed, type: 'ExtensionAgreed' },
  ...{ sends: CorrectExtension, request: CorrectExtensionRequest },
  fields: (seen) => {
    const { finishesOn, offRollOn } = recorded<'ExtensionAgreed'>(seen);
    const fields = extensionFields(seen.who, null);
    return {
      finishesOn: asItStands(fields.finishesOn, oneDay(finishesOn)),
      offRollOn: asItStands(fields.offRollOn, oneDay(offRollOn)),
    };
  },
  reads: ({ finishesOn, offRollOn }) => ({ data: { finishesOn, offRollOn } }),
  at: { 'Agreed last day': 'finishesOn', 'School roll': 'offRollOn' },
  follows: (input, { standing, entryId }) => afterExtension(standing, entryId, input),
  runsTo: ({ finishesOn }, { standing, entryId }) => runsByExtension(standing, entryId, finishesOn),
  data: (input, { placementId, entryId: extensionId }) => ({ placementId, extensionId, ...input }),
  beside: besideExtension,
});

export const CorrectReturnPage = correctionPage({
  ...{ path: correcting.ReturnConfirmed, type: 'ReturnConfirmed' },
  ...{ sends: CorrectReturnConfirmation, request: CorrectReturnConfirmationRequest },
  fields: (seen) => {
    const { confirmedOn, outcome, setback } = recorded<'ReturnConfirmed'>(seen);
    const fields = returnFields();
    return {
      confirmedOn: asItStands(fields.confirmedOn, oneDay(confirmedOn)),
      outcome: asItStands(fields.outcome, oneText(outcome)),
      setback: asItStands(fields.setback, oneText(setback ?? '')),
    };
  },
  reads: ({ confirmedOn, outcome, setback }) => ({
    data: { confirmedOn, outcome, setback },
    effectiveOn: confirmedOn,
  }),
  at: { 'What happened': 'outcome', 'Confirmed on': 'confirmedOn', Why: 'setback' },
  follows: (input, { standing, entryId }) => afterReturn(standing, input, entryId),
  data: (input, { placementId, entryId: confirmationId }) => ({ placementId, confirmationId, ...input }),
  beside: besideReturn,
});

export const CorrectEndPage = correctionPage({
  ...{ path: correcting.PlacementEnded, type: 'PlacementEnded' },
  ...{ sends: CorrectEnd, request: CorrectEndRequest },
  fields: (seen) => {
    const { endedOn, reason, destination } = recorded<'PlacementEnded'>(seen);
    const fields = endFields(seen.who, null);
    return {
      endedOn: asItStands(fields.endedOn, oneDay(endedOn)),
      endReason: asItStands(fields.reason, oneText(reason)),
      destination: asItStands(fields.destination, oneText(destination)),
    };
  },
  reads: ({ endedOn, endReason, destination }) => ({
    data: { endedOn, reason: endReason, destination },
    effectiveOn: endedOn,
  }),
  at: { 'Last day': 'endedOn', Why: 'endReason', Destination: 'destination' },
  follows: (input, { standing }) => afterEnd(standing, input),
  data: (input, { placementId }) => ({ placementId, ...input }),
  beside: { 'before-start': 'endedOn', 'effective-in-the-future': 'endedOn' },
});
