import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Written } from '#platform/event-sourcing';
import { Transactions } from '#platform/transactions';
import { calendarIdOf, calendarStream } from '../calendar.ts';
import { calendarRead } from './calendar-read.ts';
import { RecordCalendarFile, recordCalendarFile } from './record-calendar-file.ts';

/** Reads the file first. */
@CommandHandler(RecordCalendarFile)
export class RecordCalendarFileHandler implements ICommandHandler<RecordCalendarFile> {
  constructor(private readonly transactions: Transactions) {}

  execute(command: RecordCalendarFile): Promise<Written> {
    const read = calendarRead(command.data.text);
    const listId = calendarIdOf(command.data.urn ?? null);
    return this.transactions.transact(
      command,
      calendarStream,
      listId,
      (calendar) => recordCalendarFile(command, calendar, read),
      { about: { listId } },
    );
  }
}
