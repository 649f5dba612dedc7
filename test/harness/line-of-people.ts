import { lineOfCalendars } from './line-of-calendars.ts';
import { lineOfLists } from './line-of-lists.ts';
import { lineOfReasons } from './line-of-reasons.ts';
import type { LineStep } from './line-step.ts';
import {
  administrator,
  apLead,
  dataProtectionOfficer,
  financeOfficer,
  governor,
  senOfficer,
  teamManager,
} from './the-people.ts';

const at = '2025-11-24T09:00:00.000Z';
const gives = { at, by: administrator, notBy: senOfficer } as const;
const decides = { at, by: teamManager, notBy: senOfficer, alsoBy: apLead } as const;
const lost = { lost: '404 not-found' } as const;
const days = { from: '2025-11-24', lastDay: '2026-07-17' } as const;
const first =
  (name: string): NonNullable<LineStep['leaves']> =>
  (answer) => ({ [name]: answer.written.events[0]!.id });

const entering = (person: string, ofNobody: string) => ({
  ...{ ...gives, route: '/people', ids: [], needs: ['name', 'vouchedBy', 'subject'] },
  ...{ otherwise: { name: 'Another Governor' }, anew: '409 on-the-register' },
  body: (ids: Readonly<Record<string, string>>) => ({
    ...{ name: 'A Governor', vouchedBy: 'demonstration', subject: ids[person] ?? ofNobody },
  }),
  leaves: (answer: Parameters<NonNullable<LineStep['leaves']>>[0]) => ({ [person]: answer.written.id }),
});

const proposesToDestroy = (name: string): LineStep => ({
  ...{ ...gives, name, route: '/people/{staffId}/details-destruction', ids: ['covered'], needs: ['ground'] },
  ...{ body: () => ({ ground: 'retention-ended' }), otherwise: { ground: 'right-to-erasure' } },
  ...{ ...lost, anew: '409 proposed-already' },
});

/** Each command to somebody on the register of people, in an order in which it is accepted; then to the list of reasons, and to a calendar. */
export const lineOfPeople: readonly LineStep[] = [
  { name: 'enters a person', ...entering('person', governor.id) },
  { name: 'enters another', ...entering('covered', financeOfficer.id) },
  {
    ...{ ...gives, name: 'gives a role', route: '/people/{staffId}/roles', ids: ['person'], needs: ['role', 'from'] },
    body: () => ({ role: 'governor', organisation: '110001', ...days }),
    ...{ otherwise: { lastDay: '2026-07-16' }, ...lost, anew: '409 given-already' },
    leaves: first('role'),
  },
  {
    ...{ ...decides, name: 'confirms it', route: '/people/{staffId}/grants/{grantId}/confirmations' },
    ...{ ids: ['person', 'role'], needs: ['checked'], body: () => ({ checked: true }) },
    // That it was checked is all that there is to say.
    ...{ otherwise: null, ...lost, anew: '409 not-waiting' },
  },
  {
    ...{ ...gives, name: 'gives cover', route: '/people/{staffId}/covers', ids: ['person'] },
    needs: ['forId', 'from', 'lastDay', 'because'],
    body: ({ covered }) => ({ forId: covered!, ...days, because: 'Away for two weeks' }),
    ...{ otherwise: { because: 'Away for three weeks' }, ...lost, anew: '409 given-already' },
    leaves: first('cover'),
  },
  {
    ...{ ...decides, name: 'declines it', route: '/people/{staffId}/grants/{grantId}/declines' },
    ...{ ids: ['person', 'cover'], needs: ['because'], body: () => ({ because: 'They are back' }) },
    ...{ otherwise: { because: 'They never went' }, ...lost, anew: '409 not-waiting' },
  },
  {
    ...{ ...gives, by: apLead, name: 'gives the terms of an audit', route: '/people/{staffId}/audit-terms' },
    ...{ ids: ['person'], needs: ['because', 'children', 'from', 'lastDay', 'periodFrom', 'periodTo'] },
    // Of a child on record, whom whoever walks this line has registered before.
    body: ({ audited }) => ({
      children: [{ childId: audited! }],
      ...{ ...days, periodFrom: '2025-09-01', periodTo: '2026-08-31', because: 'The yearly audit' },
    }),
    ...{ otherwise: { because: 'Another audit' }, ...lost, anew: '409 given-already' },
  },
  {
    ...{ ...gives, name: 'ends the role', route: '/people/{staffId}/grants/{grantId}/endings', alsoBy: apLead },
    ...{ ids: ['person', 'role'], needs: ['lastDay', 'because'] },
    body: () => ({ lastDay: '2026-02-13', because: 'Left the board' }),
    ...{ otherwise: { lastDay: '2026-02-12' }, ...lost, anew: '409 ends-by-then' },
  },
  {
    ...{ ...gives, name: 'changes the name of the other', route: '/people/{staffId}/details', ids: ['covered'] },
    needs: ['name'],
    body: () => ({ name: 'A Finance-Officer', email: 'finance@council.example' }),
    ...{ otherwise: { name: 'Another Finance-Officer' }, ...lost },
  },
  proposesToDestroy('proposes that the details of the other be destroyed'),
  {
    ...{ ...gives, name: 'declines that', route: '/people/{staffId}/details-destruction/declines', ids: ['covered'] },
    ...{ alsoBy: dataProtectionOfficer, needs: ['because'], body: () => ({ because: 'They come back' }) },
    ...{ otherwise: { because: 'They came back' }, ...lost, anew: '409 none-proposed' },
  },
  proposesToDestroy('proposes it again'),
  {
    ...{ at, by: dataProtectionOfficer, notBy: teamManager, name: 'destroys the details' },
    ...{ route: '/people/{staffId}/details-destruction/confirmations', ids: ['covered'], needs: ['checked'] },
    ...{ body: () => ({ checked: true }), otherwise: null, ...lost, anew: '409 details-destroyed' },
  },
  ...lineOfReasons,
  ...lineOfCalendars,
  ...lineOfLists,
];
