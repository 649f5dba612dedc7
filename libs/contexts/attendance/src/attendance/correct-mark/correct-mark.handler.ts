import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Written } from '#platform/event-sourcing';
import { Transactions } from '#platform/transactions';
import { PlacementsUnderWay } from '../../asks/placements-under-way.ts';
import { PupilsBorn } from '../../asks/pupils-born.ts';
import { attendanceStream } from '../attendance.ts';
import { bornOfThoseWithAgeCodes } from '../codes-for-an-age.ts';
import { attendanceId } from '../school-year.ts';
import { CorrectMark, correctMark } from './correct-mark.ts';

/** Asks which placements were under way on the day: what a code counts as rests on their timetable and their provider. */
@CommandHandler(CorrectMark)
export class CorrectMarkHandler implements ICommandHandler<CorrectMark> {
  constructor(
    private readonly transactions: Transactions,
    private readonly placements: PlacementsUnderWay,
    private readonly pupils: PupilsBorn,
  ) {}

  async execute(command: CorrectMark): Promise<Written> {
    const { childId, markId, date, code } = command.data;
    const register = attendanceId(childId, date);
    const { marks } = await this.transactions.state(attendanceStream, register);
    const named = marks.filter(({ id }) => id === markId).map(({ placementId }) => placementId);
    const underWay = (await this.placements.on([childId], [date], named)).get(childId)?.get(date) ?? [];
    const born = (await bornOfThoseWithAgeCodes(this.pupils, [{ childId, code }])).get(childId) ?? null;
    return this.transactions.transact(command, attendanceStream, register, (attendance, facts) =>
      correctMark(command, attendance, underWay, born, facts),
    );
  }
}
