import type { DataOf } from '#platform/event-sourcing';
import { view } from '#platform/read-models';
import { attendanceEvents, type SessionMarked } from '../../attendance/attendance.events.ts';
import { attendanceId, schoolYearOf } from '../../attendance/school-year.ts';

type Mark = DataOf<typeof SessionMarked>;

/** A child's register of one school year: every figure is worked out from it by the law, none is stored. */
export type RegisterOfYear = Readonly<{
  childId: string;
  schoolYear: string;
  /** Marks in force, by the id of the event that first recorded them. */
  marks: Readonly<Record<string, Mark>>;
  /** Of the register's stream: the ETag of its page. */
  revision: number;
}>;

/** Answers "how did this child attend, as far as is known now?". */
export const currentAttendance = view({
  name: 'current-attendance',
  version: 1,
  fields: { childId: 'string', schoolYear: 'string' },
  events: attendanceEvents,
  documents: (event) => [attendanceId(event.about.childId!, dateOf(event.data))],
  fold: (before: RegisterOfYear | undefined, event): RegisterOfYear => {
    const register = {
      ...{ childId: event.about.childId!, schoolYear: schoolYearOf(dateOf(event.data)) },
      ...{ marks: before?.marks ?? {}, revision: event.revision },
    };
    if (event.type === 'SessionMarked') return { ...register, marks: { ...register.marks, [event.id]: event.data } };
    const { [event.data.original]: _, ...others } = register.marks;
    if (event.type === 'SessionMarkedVoided') return { ...register, marks: others };
    return { ...register, marks: { ...others, [event.data.original]: event.data.now } };
  },
});

/** A correction never changes the day, so what was says it for voids too. */
const dateOf = (data: Mark | Readonly<{ was: Mark }>) => ('was' in data ? data.was : data).date;
