import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Written } from '#platform/event-sourcing';
import { Transactions } from '#platform/transactions';
import { AllSavedColumns } from '../all-saved-columns.service.ts';
import { ALL_SAVED, savedColumnsStream } from '../columns-saved.ts';
import { SaveListColumns, saveListColumns } from './save-list-columns.ts';

/** Opens what is saved: of one list there is one meaning, and no two are called alike. */
@CommandHandler(SaveListColumns)
export class SaveListColumnsHandler implements ICommandHandler<SaveListColumns> {
  constructor(
    private readonly transactions: Transactions,
    private readonly saved: AllSavedColumns,
  ) {}

  async execute(command: SaveListColumns): Promise<Written> {
    const all = await this.saved.all();
    return this.transactions.transact(
      command,
      savedColumnsStream,
      ALL_SAVED,
      (state) => saveListColumns(command, state, all),
      { about: { listId: ALL_SAVED } },
    );
  }
}
