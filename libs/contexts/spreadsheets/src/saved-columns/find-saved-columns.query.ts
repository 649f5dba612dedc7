import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { opensNobody, Query } from '#platform/gateway';
import { AllSavedColumns } from './all-saved-columns.service.ts';
import type { SavedOpened } from './columns-saved.ts';

/** For which lists what their columns are is saved, by which names. */
export class FindSavedColumns extends Query<object, readonly SavedOpened[]> {
  static readonly act = 'take-in-a-list';
  static readonly audit = opensNobody('it says what the columns of lists are called, and nothing of whom they hold');
  static readonly views = [];
}

@QueryHandler(FindSavedColumns)
export class FindSavedColumnsHandler implements IQueryHandler<FindSavedColumns, readonly SavedOpened[]> {
  constructor(private readonly saved: AllSavedColumns) {}

  execute(): Promise<readonly SavedOpened[]> {
    return this.saved.all();
  }
}
