import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { meaning, opensNobody, pageOf, Query, says, wholePage, type Saying } from '#platform/gateway';
import { fieldNames } from '../children-list/columns.ts';
import { AllSavedColumns } from './all-saved-columns.service.ts';

const savedShown = says.shape('ListColumnsShown', {
  savedId: says.id(),
  name: says.text('School census, monthly'),
  headings: says.list(says.text('Forename')),
  columns: meaning(
    says.list(says.orNull(says.code(fieldNames))),
    'What each heading says, by its place; null of one that is left out.',
  ),
});
const savedFound = pageOf('ListColumnsFound', savedShown, {});
export type SavedColumnsFound = Saying<typeof savedFound>;

/** For which lists what their columns are is saved, by which names. */
export class FindSavedColumns extends Query<object, SavedColumnsFound> {
  static readonly act = 'take-in-a-list';
  static readonly audit = opensNobody('it says what the columns of lists are called, and nothing of whom they hold');
  static readonly views = [];
  static readonly answers = savedFound;
}

@QueryHandler(FindSavedColumns)
export class FindSavedColumnsHandler implements IQueryHandler<FindSavedColumns, SavedColumnsFound> {
  constructor(private readonly saved: AllSavedColumns) {}

  async execute(): Promise<SavedColumnsFound> {
    return wholePage(await this.saved.all());
  }
}
