import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Written } from '#platform/event-sourcing';
import { Transactions } from '#platform/transactions';
import { PlacementsUnderWay } from '../../asks/placements-under-way.ts';
import { PupilsBorn } from '../../asks/pupils-born.ts';
import { attendanceStream } from '../attendance.ts';
import { bornOfThoseWithAgeCodes } from '../codes-for-an-age.ts';
import { attendanceId } from '../school-year.ts';
import { RecordMarks, recordMarks } from './record-marks.ts';

/** Asks which placements were under way on each day before it decides; the first mark of a school year opens its stream. */
@CommandHandler(RecordMarks)
export class RecordMarksHandler implements ICommandHandler<RecordMarks> {
  constructor(
    private readonly transactions: Transactions,
    private readonly placements: PlacementsUnderWay,
    private readonly pupils: PupilsBorn,
  ) {}

  async execute(command: RecordMarks): Promise<Written> {
    const { childId, marks } = command.data;
    const dates = [...new Set(marks.map(({ date }) => date))];
    const named = [...new Set(marks.map(({ placementId }) => placementId))];
    const underWay = (await this.placements.on([childId], dates, named)).get(childId) ?? new Map<never, never>();
    const coded = marks.map(({ code }) => ({ childId, code }));
    const born = (await bornOfThoseWithAgeCodes(this.pupils, coded)).get(childId) ?? null;
    const id = attendanceId(childId, dates[0] ?? command.envelope.effectiveOn);
    return this.transactions.transact(
      command,
      attendanceStream,
      id,
      (attendance) => recordMarks(command, attendance, underWay, born),
      { about: { childId } },
    );
  }
}
