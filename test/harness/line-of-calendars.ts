import type { LineStep } from './line-step.ts';
import { administrator, teamManager } from './the-people.ts';

const keeps = { at: '2025-11-24T09:00:00.000Z', by: administrator, notBy: teamManager } as const;
const reason = 'Read from last year’s list';
const entry = '/calendars/{calendarId}/entries/{entryId}';

const year = {
  startsIn: 2026,
  terms: [
    { term: 'autumn', from: '2026-09-03', to: '2026-12-18' },
    { term: 'spring', from: '2027-01-05', to: '2027-03-25' },
    { term: 'summer', from: '2027-04-12', to: '2027-07-21' },
  ],
  halfTerms: [{ from: '2026-10-26', to: '2026-10-30' }],
  insetDays: [{ on: '2026-09-02' }],
} as const;
const { startsIn: _, ...said } = year;

const FILE = 'what,from,to\nAutumn term,2/9/2027,17/12/2027';

const leaves =
  (name: string): NonNullable<LineStep['leaves']> =>
  ({ written }) => ({ calendar: written.id, [name]: written.events[0]!.id });

/** Each command to a calendar, in an order in which it is accepted. */
export const lineOfCalendars: readonly LineStep[] = [
  {
    ...{ ...keeps, name: 'records a school year', route: '/calendars', ids: [] },
    ...{ needs: ['halfTerms', 'insetDays', 'startsIn', 'terms'], anew: '409 year-recorded-already' },
    // Where a number of a school is given it is that school’s own.
    body: ({ ofSchool = '' }) => ({ ...year, urn: /^\d{6}$/.test(ofSchool) ? Number(ofSchool) : null }),
    ...{ otherwise: { insetDays: [] }, leaves: leaves('schoolYear') },
  },
  {
    ...{ ...keeps, name: 'takes the next from a file', route: '/calendar-files', ids: [] },
    ...{ needs: ['text'], anew: '409 nothing-new', otherwise: { text: `${FILE}\nINSET day,1/9/2027,` } },
    body: ({ ofSchool = '' }) => ({ text: FILE, urn: /^\d{6}$/.test(ofSchool) ? Number(ofSchool) : null }),
  },
  {
    ...{ ...keeps, name: 'corrects the school year' },
    route: '/calendars/{calendarId}/school-years/{entryId}/corrections',
    ...{ ids: ['calendar', 'schoolYear'], needs: ['halfTerms', 'insetDays', 'reason', 'terms'] },
    body: () => ({ ...said, insetDays: [{ on: '2026-09-01' }], reason }),
    ...{ otherwise: { insetDays: [] }, lost: '404 not-found' },
  },
  {
    ...{ ...keeps, name: 'records that schools are closed', route: '/calendars/{calendarId}/closures' },
    ...{ ids: ['calendar'], needs: ['because', 'from'], lost: '404 not-found', anew: '409 closed-already' },
    body: () => ({ from: '2026-12-03', to: '2026-12-04', because: 'weather' }),
    ...{ otherwise: { because: 'building' }, leaves: leaves('closure') },
  },
  {
    ...{ ...keeps, name: 'corrects the closure', route: '/calendars/{calendarId}/closures/{entryId}/corrections' },
    ...{ ids: ['calendar', 'closure'], needs: ['because', 'from', 'reason'], lost: '404 not-found' },
    ...{ body: () => ({ from: '2026-12-03', because: 'weather', reason }), otherwise: { because: 'building' } },
  },
  {
    ...{ ...keeps, name: 'voids the closure', route: `${entry}/voids`, ids: ['calendar', 'closure'] },
    ...{ needs: ['reason'], body: () => ({ reason }), otherwise: { reason: 'Nobody was away' } },
    ...{ lost: '404 not-found', anew: '409 no-such-entry' },
  },
];
