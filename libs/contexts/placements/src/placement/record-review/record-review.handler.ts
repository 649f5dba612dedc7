import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Written } from '#platform/event-sourcing';
import { Transactions } from '#platform/transactions';
import { AttendanceToDate } from '../../asks/attendance-to-date.ts';
import { SchoolDays } from '../../asks/days-of-schools.ts';
import { placementStream } from '../placement.ts';
import { RecordReview, recordReview } from './record-review.ts';

/** Freezes the attendance at the meeting: asked before the decision, recorded with it. */
@CommandHandler(RecordReview)
export class RecordReviewHandler implements ICommandHandler<RecordReview> {
  constructor(
    private readonly transactions: Transactions,
    private readonly attendance: AttendanceToDate,
    private readonly days: SchoolDays,
  ) {}

  async execute(command: RecordReview): Promise<Written> {
    const { placementId, heldOn } = command.data;
    const { childId } = await this.transactions.about(placementStream, placementId);
    const attended = await this.attendance.of(childId!, placementId, heldOn);
    const calendars = await this.days.of(null);
    return this.transactions.transact(command, placementStream, placementId, (placement) =>
      recordReview(command, placement, attended, calendars),
    );
  }
}
