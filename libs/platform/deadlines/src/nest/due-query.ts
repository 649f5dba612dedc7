import { Inject, type Type } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { opensNobody, Query } from '#platform/gateway';
import { Sealer } from '#platform/privacy';
import { ReadModels } from '#platform/read-models';
import type { Instant } from '#platform/time';
import type { Deadline, OpenFact } from '../deadline.ts';
import { dueBy, dueList, type Due } from '../due-list.ts';

/** By which a process asks what has fallen due by a moment, in due order; at most 500 rows at once. */
export abstract class DueQuery<Row> extends Query<Readonly<{ by: Instant }>, readonly Row[]> {
  static readonly audit = opensNobody('tells a process what has fallen due, and nothing of a child');
  static readonly views = [dueList.view];
}

const LIMIT = 500;

type DueQueryClass<Row> = new (
  ...given: ConstructorParameters<typeof Query<{ by: Instant }, unknown>>
) => DueQuery<Row>;

/** Its handler: the rows of one deadline, in the words of the process. */
export function handlesDue<Open extends OpenFact, Row>(
  query: DueQueryClass<Row>,
  deadline: Deadline<Open>,
  rowOf: (due: Due<Open>) => NoInfer<Row>,
): Type<IQueryHandler> {
  @QueryHandler(query)
  class Handler {
    static readonly tellsDue = { query: query.name, deadline: deadline.name };

    constructor(
      @Inject(ReadModels) private readonly readModels: ReadModels,
      @Inject(Sealer) private readonly sealer: Sealer,
    ) {}

    async execute({ data: { by } }: DueQuery<Row>): Promise<readonly Row[]> {
      return (await dueBy(this.readModels, this.sealer, deadline, { by, limit: LIMIT })).map(rowOf);
    }
  }
  Object.defineProperty(Handler, 'name', { value: `${query.name}Handler` });
  return Handler as unknown as Type<IQueryHandler>;
}
