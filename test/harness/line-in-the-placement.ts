import type { LineIds, LineStep } from './line-step.ts';
import { paperwork } from './paperwork.ts';
import { outcomeIdsOf } from './placed-child.ts';
import { auditor, exclusionsOfficer, ferryMeadows, neneBridge, senOfficer } from './the-people.ts';

const officers = { by: senOfficer, notBy: auditor, alsoBy: exclusionsOfficer } as const;
const placement = { ...officers, ids: ['placement'], lost: '404 not-found' } as const;

const marks = ({ placement: placementId }: LineIds) => ({
  marks: ['AM', 'PM'].map((session) => ({ date: '2026-01-14', session, code: 'K', placementId })),
});
const review = ({ first, second }: LineIds) => paperwork.review([first!, second!]);

/** From the start of a placement to its extension. */
export const lineInThePlacement: readonly LineStep[] = [
  {
    ...{ name: 'starts the placement', route: '/placements/{placementId}/start', at: '2026-01-12T16:00:00.000Z' },
    ...{ ...placement, needs: ['startsOn', 'endsOn', 'nextReviewOn', 'legalBasis', 'timetable', 'outcomes'] },
    body: () => ({ ...paperwork.terms, outcomes: paperwork.outcomes }),
    ...{ otherwise: { endsOn: '2026-02-12' }, anew: '409 already-started' },
    leaves: async (_, service, { child }) => {
      const [first, second] = await outcomeIdsOf(service, child!);
      return { first: first!, second: second! };
    },
  },
  {
    ...{ name: 'corrects the start', route: '/placements/{placementId}/start/corrections', ...placement },
    at: '2026-01-13T09:00:00.000Z',
    needs: ['startsOn', 'endsOn', 'nextReviewOn', 'legalBasis', 'timetable', 'reason'],
    body: () => ({ ...paperwork.terms, startsOn: '2026-01-13', reason: 'Monday was a visit.' }),
    otherwise: { reason: 'Other' },
  },
  {
    ...{ name: 'marks the register', route: '/children/{childId}/marks', at: '2026-01-14T16:30:00.000Z' },
    ...{ ...officers, notBy: neneBridge, ids: ['child'], needs: ['marks'], body: marks },
    otherwise: { marks: [{ date: '2026-01-14', session: 'AM', code: 'C', placementId: exclusionsOfficer.id }] },
    ...{ lost: '404 not-found', anew: '409 already-marked' },
    leaves: ({ written }) => ({ morning: written.events[0]!.id, afternoon: written.events[1]!.id }),
  },
  {
    ...{ name: 'corrects a mark', route: '/children/{childId}/marks/{markId}/corrections', ...officers },
    ...{ at: '2026-01-20T10:00:00.000Z', ids: ['child', 'morning'], needs: ['date', 'code', 'reason'] },
    body: () => ({ date: '2026-01-14', code: 'I', reason: 'The provider’s return says she was ill.' }),
    ...{ otherwise: { reason: 'Other' }, lost: '404 not-found', anew: '409 same-code' },
  },
  {
    ...{ name: 'voids a mark', route: '/children/{childId}/marks/{markId}/voids', ...officers },
    ...{ at: '2026-01-21T10:00:00.000Z', ids: ['child', 'afternoon'], needs: ['date', 'reason'] },
    body: () => ({ date: '2026-01-14', reason: 'Nobody can say who signed the register.' }),
    ...{ otherwise: { reason: 'Other' }, lost: '404 not-found', anew: '409 no-such-mark' },
  },
  {
    ...{ name: 'removes a mark', route: '/children/{childId}/marks/{markId}/removals', ...officers },
    ...{ at: '2026-01-22T10:00:00.000Z', ids: ['child', 'afternoon'], needs: ['date', 'whose'] },
    body: () => ({ date: '2026-01-14', whose: 'another-child' }),
    ...{ otherwise: { whose: 'another-person' }, lost: '404 not-found', anew: '409 no-such-mark' },
  },
  {
    ...{ name: 'says that there was no session', route: '/children/{childId}/sessions-not-held', ...officers },
    ...{ at: '2026-01-22T11:00:00.000Z', ids: ['child'], needs: ['placementId', 'sessions', 'because'] },
    body: ({ placement: placementId }) => ({ placementId, sessions: ['2026-01-15-AM'], because: 'place-closed' }),
    ...{ otherwise: { because: 'staff-away' }, lost: '404 not-found', anew: '409 said-already' },
    leaves: ({ written }) => ({ notHeld: written.events[0]!.id }),
  },
  {
    ...{ name: 'takes back that there was none', route: '/children/{childId}/sessions-not-held/{entryId}/voids' },
    ...{ ...officers, at: '2026-01-22T12:00:00.000Z', ids: ['child', 'notHeld'], needs: ['date', 'reason'] },
    body: () => ({ date: '2026-01-15', reason: 'The place was open in the end.' }),
    ...{ otherwise: { reason: 'Other' }, lost: '404 not-found', anew: '409 nothing-said-of-it' },
  },
  {
    ...{ name: 'records a review', route: '/placements/{placementId}/reviews', at: '2026-02-06T15:00:00.000Z' },
    ...{ ...placement, needs: ['heldOn', 'recommends', 'outcomes'], body: review },
    otherwise: { notes: 'Other' },
    leaves: (answer) => ({ review: answer.event('PlacementReviewed') }),
  },
  {
    ...{ name: 'corrects the review', route: '/placements/{placementId}/reviews/{reviewId}/corrections' },
    ...{ ...placement, at: '2026-02-07T09:00:00.000Z', ids: ['placement', 'review'] },
    needs: ['heldOn', 'recommends', 'outcomes', 'reason'],
    body: (ids) => ({ ...review(ids), heldOn: '2026-02-06', reason: 'Held a day later.' }),
    otherwise: { reason: 'Other' },
  },
  {
    ...{ name: 'agrees an extension', route: '/placements/{placementId}/extensions', at: '2026-02-09T11:00:00.000Z' },
    ...{ ...placement, needs: ['reviewId', 'finishesOn'] },
    body: ({ review: reviewId }) => ({ reviewId, finishesOn: '2026-03-27', offRollOn: '2026-03-31' }),
    ...{ otherwise: { finishesOn: '2026-03-26' }, anew: '409 not-recommended' },
    leaves: (answer) => ({ extension: answer.event('ExtensionAgreed') }),
  },
  {
    ...{ name: 'corrects the extension', route: '/placements/{placementId}/extensions/{extensionId}/corrections' },
    ...{ ...placement, at: '2026-02-10T11:00:00.000Z', ids: ['placement', 'extension'] },
    needs: ['finishesOn', 'reason'],
    body: () => ({ finishesOn: '2026-04-02', reason: 'To the last day of the school’s term.' }),
    otherwise: { reason: 'Other' },
  },
  {
    ...{ name: 'records another child’s review', route: '/placements/{placementId}/reviews' },
    ...{ ...placement, at: '2026-02-11T15:00:00.000Z', needs: ['heldOn', 'recommends', 'outcomes'] },
    body: (ids) => ({ ...review(ids), heldOn: '2026-02-11' }),
    otherwise: { notes: 'Other' },
    leaves: (answer) => ({ strayed: answer.event('PlacementReviewed') }),
  },
  {
    ...{ name: 'removes it', route: '/placements/{placementId}/entries/{entryId}/removals', ...placement },
    ...{ at: '2026-02-12T09:00:00.000Z', ids: ['placement', 'strayed'], needs: ['whose'] },
    ...{ body: () => ({ whose: 'another-child' }), otherwise: { whose: 'another-person' }, anew: '409 no-such-entry' },
  },
  {
    ...{ name: 'takes over what ran already', route: '/children/{childId}/placements', ids: ['child'], ...officers },
    ...{ at: '2026-02-12T10:00:00.000Z', notBy: neneBridge },
    needs: ['providerId', 'toldBy', 'stoodOn', 'startsOn', 'endsOn', 'nextReviewOn', 'legalBasis', 'timetable'],
    body: () => paperwork.takenOver(ferryMeadows),
    ...{ otherwise: { toldBy: 'Other' }, lost: '404 not-found', anew: '409 taken-over-already' },
  },
];
