import type { LineStep } from './line-step.ts';
import { sealedOnTheLine } from './line-of-sealing.ts';
import { auditor, exclusionsOfficer, senOfficer } from './the-people.ts';

const officers = { by: senOfficer, notBy: auditor, alsoBy: exclusionsOfficer, lost: '404 not-found' } as const;
const reason = 'Read from another letter.';

/** A child who was said to have moved away, and is back before anybody refers it: closed, put right and open again. */
export const closingsOfARecord: readonly LineStep[] = [
  {
    ...{
      ...officers,
      name: 'says that the child moved away',
      route: '/children/{childId}/whereabouts',
      ids: ['child'],
    },
    ...{ at: '2025-11-28T13:10:00.000Z', needs: ['whereabouts', 'from'] },
    body: () => ({ whereabouts: 'moved-away', movedTo: 'Cardiff', from: '2025-11-24' }),
    otherwise: { movedTo: 'Swansea' },
    leaves: (answer) => ({ move: answer.event('WhereaboutsChanged') }),
  },
  {
    ...{ ...officers, name: 'corrects where it moved to', ids: ['child', 'move'] },
    ...{ route: '/children/{childId}/whereabouts/{changeId}/corrections', at: '2025-11-28T13:15:00.000Z' },
    needs: ['whereabouts', 'from', 'reason'],
    body: () => ({ whereabouts: 'moved-away', movedTo: 'Cardiff', from: '2025-11-25', reason }),
    otherwise: { from: '2025-11-26' },
  },
  {
    ...{ ...officers, name: 'closes the record', route: '/children/{childId}/closings', ids: ['child'] },
    ...{ at: '2025-11-28T13:20:00.000Z', needs: ['because', 'on'], anew: '409 closed-already' },
    body: () => ({
      ...{ because: 'moved-away', on: '2025-11-26', confirmer: 'receiving-school' },
      ...{ confirmedBy: 'Mr Rees', confirmedOn: '2025-11-27' },
    }),
    otherwise: { on: '2025-11-27' },
    leaves: (answer) => ({ closing: answer.event('RecordClosed') }),
  },
  {
    ...{ ...officers, name: 'corrects the closing', ids: ['child', 'closing'] },
    ...{ route: '/children/{childId}/closings/{closingId}/corrections', at: '2025-11-28T13:25:00.000Z' },
    needs: ['because', 'on', 'reason'],
    body: () => ({ because: 'back-in-school', on: '2025-11-27', reason }),
    otherwise: { on: '2025-11-28' },
  },
  ...sealedOnTheLine,
  {
    ...{ ...officers, name: 'reopens the record', route: '/children/{childId}/reopenings', ids: ['child'] },
    ...{ at: '2025-11-28T13:30:00.000Z', needs: ['because'], anew: '409 not-closed' },
    ...{ body: () => ({ because: 'Back at the aunt’s.' }), otherwise: { because: 'Other' } },
    leaves: (answer) => ({ reopening: answer.event('RecordReopened') }),
  },
  {
    ...{ ...officers, name: 'corrects the reopening', ids: ['child', 'reopening'] },
    ...{ route: '/children/{childId}/reopenings/{reopeningId}/corrections', at: '2025-11-28T13:31:00.000Z' },
    ...{ needs: ['because', 'reason'], body: () => ({ because: 'Back at the uncle’s.', reason }) },
    otherwise: { because: 'Other' },
  },
  {
    ...{ ...officers, name: 'voids the reopening', ids: ['child', 'reopening'], anew: '409 no-such-reopening' },
    ...{ route: '/children/{childId}/reopenings/{reopeningId}/voids', at: '2025-11-28T13:32:00.000Z' },
    ...{ needs: ['reason'], body: () => ({ reason }), otherwise: { reason: 'Other' } },
  },
  {
    ...{ ...officers, name: 'voids the closing', ids: ['child', 'closing'], anew: '409 no-such-closing' },
    ...{ route: '/children/{childId}/closings/{closingId}/voids', at: '2025-11-28T13:35:00.000Z' },
    ...{ needs: ['reason'], body: () => ({ reason }), otherwise: { reason: 'Other' } },
  },
  {
    ...{ ...officers, name: 'voids the move', ids: ['child', 'move'], anew: '409 no-such-change' },
    ...{ route: '/children/{childId}/whereabouts/{changeId}/voids', at: '2025-11-28T13:40:00.000Z' },
    ...{ needs: ['reason'], body: () => ({ reason }), otherwise: { reason: 'Other' } },
  },
];
