import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandEnvelope, Facts, WrittenInParts } from '#platform/event-sourcing';
import { Transactions } from '#platform/transactions';
import { PlacementsUnderWay } from '../../asks/placements-under-way.ts';
import { PupilsBorn } from '../../asks/pupils-born.ts';
import type { AttendanceEvent } from '../attendance.events.ts';
import { attendanceStream, type Attendance } from '../attendance.ts';
import { bornOfThoseWithAgeCodes } from '../codes-for-an-age.ts';
import { attendanceId, schoolYearOf } from '../school-year.ts';
import { recordRow, RecordRegister } from './record-register.ts';

/** Asks once which placements were under way, for all children and days; each child's register is a stream of its own. */
@CommandHandler(RecordRegister)
export class RecordRegisterHandler implements ICommandHandler<RecordRegister> {
  constructor(
    private readonly transactions: Transactions,
    private readonly placements: PlacementsUnderWay,
    private readonly pupils: PupilsBorn,
  ) {}

  async execute(command: RecordRegister): Promise<WrittenInParts> {
    const { providerId, rows } = command.data;
    const children = [...new Set(rows.map(({ childId }) => childId))];
    const dates = [...new Set(rows.flatMap(({ marks }) => marks.map(({ date }) => date)))];
    const named = [...new Set(rows.map(({ placementId }) => placementId))];
    const underWay = await this.placements.on(children, dates, named);
    const coded = rows.flatMap(({ childId, marks }) => marks.map(({ code }) => ({ childId, code })));
    const births = await bornOfThoseWithAgeCodes(this.pupils, coded);
    const parts = rows.flatMap((row, n) => {
      const born = births.get(row.childId) ?? null;
      const asked = { providerId, row, born, underWay: underWay.get(row.childId) ?? new Map<never, never>() };
      // A week that holds 1 August is of two school years, each a stream of its own.
      const years = [...new Set(row.marks.map(({ date }) => schoolYearOf(date)))];
      return years.map((year) => ({
        ...{ at: `rows.${n}`, about: { childId: row.childId } },
        id: attendanceId(row.childId, row.marks.find(({ date }) => schoolYearOf(date) === year)!.date),
        decide: (envelope: CommandEnvelope) => (attendance: Attendance, facts: Facts<AttendanceEvent>) =>
          recordRow({ ...asked, year }, envelope, attendance, facts),
      }));
    });
    return this.transactions.transactEach(command, attendanceStream, parts);
  }
}
