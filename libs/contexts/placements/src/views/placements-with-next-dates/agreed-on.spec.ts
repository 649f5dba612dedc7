import { expect, it } from '@jest/globals';
import type { CivilDate } from '#platform/time';
import type { Session, Weekday } from '../../placement/placement.codes.ts';
import { sessionsOn } from './agreed-on.ts';

const timetable = [
  { weekday: 'monday', session: 'AM' },
  { weekday: 'monday', session: 'PM' },
  { weekday: 'friday', session: 'AM' },
] as const satisfies readonly Readonly<{ weekday: Weekday; session: Session }>[];

it.each<readonly [string, CivilDate, readonly Session[]]>([
  ['on a Monday', '2026-04-13', ['AM', 'PM']],
  ['on a Friday', '2026-04-17', ['AM']],
  ['never on a day of which nothing was agreed', '2026-04-14', []],
  ['never on a Sunday', '2026-04-12', []],
  ['never on Easter Monday', '2026-04-06', []],
])('Marks are expected of what was agreed: %s', (_, date, sessions) =>
  expect(sessionsOn(timetable, date)).toEqual(sessions),
);
