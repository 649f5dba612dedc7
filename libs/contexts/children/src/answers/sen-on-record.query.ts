import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { opensNobody, Query } from '#platform/gateway';
import { Transactions } from '#platform/transactions';
import type { CivilDate } from '#platform/time';
import type { SenStatus } from '../circumstances/circumstances.events.ts';
import { circumstancesStream } from '../circumstances/circumstances.ts';

type OfChild = Readonly<{ childId: string }>;
export type SenKnown = readonly Readonly<{ from: CivilDate; status: SenStatus }>[];

/** What is done for a child’s special educational needs, from which day on; none: nothing was recorded. */
export class AskSenOnRecord extends Query<OfChild, SenKnown> {
  static readonly act = 'answer-another-context';
  static readonly audit = opensNobody('says of a child whether a plan is on record, and opens nothing that is sealed');
  static readonly views = [];
}

/** Read from the stream, so that a plan told a moment ago counts. */
@QueryHandler(AskSenOnRecord)
export class AskSenOnRecordHandler implements IQueryHandler<AskSenOnRecord, SenKnown> {
  constructor(private readonly transactions: Transactions) {}

  async execute({ data: { childId } }: AskSenOnRecord): Promise<SenKnown> {
    const circumstances = await this.transactions.state(circumstancesStream, childId);
    return circumstances.flatMap((fact) =>
      fact.type === 'SenStatusChanged' ? { from: fact.data.from, status: fact.data.status } : [],
    );
  }
}
