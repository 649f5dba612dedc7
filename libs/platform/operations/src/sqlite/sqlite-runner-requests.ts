import type { SqliteFile } from '#platform/sqlite-file';
import type { Clock } from '#platform/time';
import { onlyCodes } from '../port/codes.ts';
import { type RequestKind, type RunnerRequest, RunnerRequests } from '../port/runner-requests.ts';

export class SqliteRunnerRequests extends RunnerRequests {
  readonly #db: SqliteFile;
  readonly #clock: Clock;
  readonly #sql: ReturnType<typeof statements>;

  constructor(db: SqliteFile, clock: Clock) {
    super();
    this.#db = db;
    this.#clock = clock;
    this.#sql = statements(db);
  }

  override async ask(kind: RequestKind, target: string): Promise<RunnerRequest> {
    onlyCodes({ kind, target });
    return this.#db
      .transaction(() => {
        this.#sql.ask.run(kind, target, this.#clock.now());
        return this.#sql.unfinished.get(kind, target)!;
      })
      .immediate();
  }

  override async pending(): Promise<readonly RunnerRequest[]> {
    return this.#sql.pending.all();
  }

  override async find(id: number): Promise<RunnerRequest | null> {
    return this.#sql.find.get(id) ?? null;
  }

  override async finish(id: number, outcome: string): Promise<void> {
    onlyCodes({ outcome });
    this.#sql.finish.run(outcome, id);
  }
}

function statements(db: SqliteFile) {
  const request = 'select id, kind, target, asked_at as askedAt, outcome from requests';
  return {
    ask: db.prepare('insert into requests (kind, target, asked_at) values (?, ?, ?) on conflict do nothing'),
    unfinished: db.prepare<[string, string], RunnerRequest>(
      `${request} where kind = ? and target = ? and outcome is null`,
    ),
    pending: db.prepare<[], RunnerRequest>(`${request} where outcome is null order by id`),
    find: db.prepare<[number], RunnerRequest>(`${request} where id = ?`),
    finish: db.prepare('update requests set outcome = ? where id = ? and outcome is null'),
  };
}
