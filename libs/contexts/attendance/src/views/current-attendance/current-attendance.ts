import { view } from '#platform/read-models';
import { weekBeginning, type CivilDate } from '#platform/time';
import { attendanceEvents, type Mark, type NotHeld } from '../../attendance/attendance.events.ts';
import { attendanceId, schoolYearOf } from '../../attendance/school-year.ts';

/** A week of a child's register: every figure is worked out from it by the law, none is stored. */
export type WeekOfRegister = Readonly<{
  childId: string;
  schoolYear: string;
  /** Its Monday. */
  week: CivilDate;
  /** Marks in force, by the id of the event that first recorded them. */
  marks: Readonly<Record<string, Mark>>;
  /** Which code a mark was entered with, of those that were corrected since; by its id. */
  first: Readonly<Record<string, Mark['code']>>;
  /** Marks that were voided, as they stood until then; what was taken out as another child's is none of them. */
  voided: Readonly<Record<string, Mark>>;
  /** Of which sessions it was said that there were none, by the id of the event that said so. */
  notHeld: Readonly<Record<string, NotHeld>>;
  /** Of the register's stream, as this week was marked or corrected last. */
  revision: number;
}>;

/** Id of the document that holds a child's marks of that day. */
export const weekOfRegisterId = (childId: string, day: CivilDate): string =>
  `${attendanceId(childId, day)}-${weekBeginning(day)}`;

/**
 * Answers "how did this child attend, as far as is known now?". A document a week: one that held a year would be read and
 * written whole for each mark. Whatever is told of a mark is effective on the day of its session.
 */
export const currentAttendance = view({
  name: 'current-attendance',
  version: 6,
  fields: { childId: 'string', schoolYear: 'string', week: 'date' },
  indexes: [['childId', 'schoolYear', 'week']],
  events: attendanceEvents,
  documents: ({ about, effectiveOn }) => [weekOfRegisterId(about.childId, effectiveOn)],
  fold: (before: WeekOfRegister | undefined, event): WeekOfRegister => {
    const date = event.effectiveOn;
    const register = {
      ...{ childId: event.about.childId, schoolYear: schoolYearOf(date), week: weekBeginning(date) },
      ...{ marks: before?.marks ?? {}, first: before?.first ?? {} },
      ...{ voided: before?.voided ?? {}, notHeld: before?.notHeld ?? {}, revision: event.revision },
    };
    if (event.type === 'SessionNotHeld')
      return { ...register, notHeld: { ...register.notHeld, [event.id]: event.data } };
    if (event.type === 'SessionNotHeldVoided') {
      const { [event.data.original]: _, ...notHeld } = register.notHeld;
      return { ...register, notHeld };
    }
    if (event.type === 'SessionMarked') return { ...register, marks: { ...register.marks, [event.id]: event.data } };
    const { original } = event.data;
    const { [original]: marked, ...others } = register.marks;
    if (event.type !== 'SessionMarkedCorrected') {
      const { [original]: _, ...first } = register.first;
      const { [original]: __, ...gone } = register.voided;
      const voided = event.type === 'SessionMarkedVoided' && marked ? { ...gone, [original]: marked } : gone;
      return { ...register, marks: others, first, voided };
    }
    const code = register.first[original] ?? marked?.code;
    const first = code === undefined ? register.first : { ...register.first, [original]: code };
    const { [original]: _, ...voided } = register.voided;
    return { ...register, marks: { ...others, [original]: event.data.now }, first, voided };
  },
});
