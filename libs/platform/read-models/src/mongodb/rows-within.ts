import type { EngineCollection, InOneGo } from '#platform/mongo-engine';
import type { PlannedCondition, PlannedWithin, QueryPlan } from '../port/query-plan.ts';
import { all, beyond, placeOf, rulesOf, sortOf, type Rows } from './filter-of-plan.ts';
import { pathOf, type DocumentRow } from './view-collections.ts';

/** Where another view holds no more than these, what it holds is read first and put into the query. */
const FEW = 1_000;
const AT_ONCE = 500;

type Ordered = Pick<QueryPlan, 'sort' | 'descending' | 'backwards'>;
const BY_ID: Ordered = { sort: [], descending: false, backwards: false };

type HeldBy = Readonly<{
  rows: EngineCollection<DocumentRow>;
  conditions: readonly PlannedCondition[];
  session: InOneGo;
  within: PlannedWithin;
  held: EngineCollection<DocumentRow>;
  /** Of the other view: nothing is known of these. */
  parked: ReadonlySet<string>;
}>;

/** The rows that fit, of those that another view holds where that is asked. */
export class RowsWithin {
  readonly #rows: EngineCollection<DocumentRow>;
  readonly #rules: readonly Rows[];
  readonly #session: InOneGo;
  /** Of some rows those that the other view holds; null where the query says all. */
  readonly #kept: ((rows: readonly DocumentRow[]) => Promise<DocumentRow[]>) | null;

  private constructor(
    rows: EngineCollection<DocumentRow>,
    rules: readonly Rows[],
    session: InOneGo,
    kept: ((rows: readonly DocumentRow[]) => Promise<DocumentRow[]>) | null,
  ) {
    this.#rows = rows;
    this.#rules = rules;
    this.#session = session;
    this.#kept = kept;
  }

  static all(
    rows: EngineCollection<DocumentRow>,
    conditions: readonly PlannedCondition[],
    session: InOneGo,
  ): RowsWithin {
    return new RowsWithin(rows, rulesOf(conditions), session, null);
  }

  /** Of few the query names all; of many the list is walked in its order, and the rows asked about some at a time. */
  static async heldBy({ rows, conditions, session, within, held, parked }: HeldBy): Promise<RowsWithin> {
    const fitting = (also: readonly Rows[], limit: number) =>
      held.find(all(...rulesOf(within.conditions), ...also), { session, limit, fields: ['_id'] });
    const known = ({ _id }: Pick<DocumentRow, '_id'>) => !parked.has(_id);
    const few = await fitting([], FEW + 1);
    if (few.length <= FEW) {
      const ids = few.filter(known).map(({ _id }) => _id);
      return new RowsWithin(rows, [...rulesOf(conditions), { [pathOf(within.by)]: { $in: ids } }], session, null);
    }
    const idIn = (row: DocumentRow) => (within.by === 'id' ? row._id : (row.f[within.by] as string));
    return new RowsWithin(rows, rulesOf(conditions), session, async (some) => {
      const ids = [...new Set(some.map(idIn))];
      const there = new Set((await fitting([{ _id: { $in: ids } }], ids.length)).filter(known).map(({ _id }) => _id));
      return some.filter((row) => there.has(idIn(row)));
    });
  }

  async page(plan: Ordered & Pick<QueryPlan, 'after'>, limit: number): Promise<DocumentRow[]> {
    const found: DocumentRow[] = [];
    let { after } = plan;
    while (found.length < limit) {
      const wanted = this.#kept ? AT_ONCE : limit;
      const rules = [...this.#rules, ...(after ? [beyond(plan, after)] : [])];
      const some = await this.#rows.find(all(...rules), { session: this.#session, sort: sortOf(plan), limit: wanted });
      found.push(...(this.#kept ? await this.#kept(some) : some));
      if (some.length < wanted || !this.#kept) break;
      after = placeOf(plan, some.at(-1)!);
    }
    return found.slice(0, limit);
  }

  async count(upTo: number): Promise<number> {
    if (!this.#kept) return this.#rows.count(all(...this.#rules), upTo, { session: this.#session });
    return (await this.page({ ...BY_ID, after: null }, upTo)).length;
  }

  async ids(upTo: number): Promise<string[]> {
    const session = this.#session;
    const found = this.#kept
      ? await this.page({ ...BY_ID, after: null }, upTo)
      : await this.#rows.find(all(...this.#rules), { session, limit: upTo, fields: ['_id'] });
    return found.map(({ _id }) => _id);
  }
}
