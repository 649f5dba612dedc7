import type { AnswerOf, Query, QueryClass } from '#platform/gateway';
import type { Instant } from '#platform/time';
import { ClockProcess, type DueItem } from './process.ts';

type Dated = Readonly<{ dueAt: Instant }>;
type DueQueryClass<Row> = QueryClass<Readonly<{ by: Instant }>, readonly Row[]>;

/** Who asks at a context’s door as a process does. */
export type AsksAs = Readonly<{
  ask: <Data, Q extends Query<Data, unknown>>(
    process: string,
    query: QueryClass<Data, AnswerOf<Q>, Q>,
    data: NoInfer<Data>,
  ) => Promise<AnswerOf<Q>>;
}>;

export type DueRow<Row> = DueItem & Readonly<{ row: Row }>;

/** Writes as a fact whatever one question says has fallen due. */
export abstract class DueProcess<Row extends Dated> extends ClockProcess<DueRow<Row>> {
  override readonly views: readonly string[];
  /** The question, by its class's name. */
  readonly asks: string;
  readonly #asking: AsksAs;
  readonly #query: DueQueryClass<Row>;

  constructor(asking: AsksAs, query: DueQueryClass<Row>) {
    super();
    this.views = query.views ?? [];
    this.asks = query.name;
    this.#asking = asking;
    this.#query = query;
  }

  /** Names this deadline for ever: one that moved has another. */
  protected abstract idOf(row: Row): string;

  override async due(now: Instant): Promise<readonly DueRow<Row>[]> {
    const rows = (await this.#asking.ask(this.name, this.#query, { by: now })) as readonly Row[];
    return rows.map((row) => ({ id: this.idOf(row), dueAt: row.dueAt, row }));
  }
}
