import { FindAttendance, SayNoSessionRequest } from '#contexts/attendance';
import { SayNoSession } from '#pure/attendance';
import { FindClosedDays } from '#contexts/calendars';
import { aDay } from '#platform/web';
import { counted } from '#statutory-rules';
import { formPage } from '../forms/form-page.ts';
import { known } from '../forms/plain-fields.ts';
import { several } from '../forms/several.ts';
import { placementRecord } from '../placement/placement-of-child.ts';
import { placementPath } from '../placement/placements-shown.ts';
import { sessionsOfDay } from '../registers/sheet-cell.ts';
import { weekOfPlacement } from '../record-marks/week-of-placement.ts';
import { whyNone } from './no-session-fields.ts';

/** Agreed sessions of a week that were not held: no mark of them is awaited. */
export const SayNoSessionPage = formPage({
  path: 'line/:childId/placements/:placementId/no-session',
  over: {
    ...placementRecord(weekOfPlacement, FindAttendance),
    besides: [FindClosedDays],
    // A register has a stream of its own, which no revision of the placement says anything of.
    asSeen: ({ revision }) => `placement ${revision}`,
  },
  ...{ sends: SayNoSession, request: SayNoSessionRequest },
  parameters: { week: aDay },
  title: ({ week }) => `No session in the week of ${week.words}`,
  button: 'Record that there was none',
  fields: ({ slots, dates, placementId }) => ({
    placementId: known(placementId),
    sessions: several(
      'At which sessions was there none?',
      (given) => {
        const awaited = new Set(
          slots.filter(({ isAwaited }) => isAwaited).map(({ date, session }) => `${date}-${session}`),
        );
        // What was ticked and is settled meanwhile is sent all the same, so that it is said what became of it.
        return dates
          .flatMap(sessionsOfDay)
          .filter(({ key }) => awaited.has(key) || [given[`sessions-${key}`]].flat().includes('yes'))
          .map(({ key, words }) => ({ id: key, text: words }));
      },
      { hint: 'Those that were agreed and have no mark' },
    ),
    because: whyNone(),
  }),
  command: (said, { childId }) => ({ data: { childId, ...said } }),
  done: ({ written: { events }, seen: { childId, placementId, week } }) => ({
    to: `${placementPath(childId, placementId)}/marks?week=${week.monday}`,
    says: `No mark is awaited of ${counted(events.length, 'session')}`,
  }),
});
