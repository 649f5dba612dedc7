import type { SqliteFile } from '#platform/sqlite-file';
import type { Clock } from '#platform/time';
import { letterText } from '../port/letter-text.ts';
import { onlyCodes, onlyInstant } from '../port/only-codes.ts';
import { type Letter, type LetterFailure, Outbox, type QueuedLetter } from '../port/outbox.ts';
import { HELD_BACK } from './sqlite-service-standing.ts';

type Row = Pick<QueuedLetter, 'state' | 'tries' | 'code'> & Readonly<{ letter: string }>;

export class SqliteOutbox extends Outbox {
  readonly #clock: Clock;
  readonly #sql: ReturnType<typeof statements>;

  constructor(db: SqliteFile, clock: Clock) {
    super();
    this.#clock = clock;
    this.#sql = statements(db);
  }

  override async add(letter: Letter): Promise<void> {
    this.#sql.add.run(letter.id, letterText(letter), letter.queuedAt);
  }

  override async due(limit: number): Promise<readonly QueuedLetter[]> {
    return this.#sql.due.all(this.#clock.now(), limit).map(letterOf);
  }

  override async find(id: string): Promise<QueuedLetter | null> {
    const row = this.#sql.find.get(id);
    return row ? letterOf(row) : null;
  }

  override async markSent(id: string): Promise<void> {
    this.#sql.sent.run(id);
  }

  override async markFailed(id: string, { code, retryAt }: LetterFailure): Promise<void> {
    onlyCodes({ code });
    if (retryAt === null) this.#sql.givenUp.run(code, id);
    else {
      onlyInstant('instant of the next try', retryAt);
      this.#sql.later.run(code, retryAt, id);
    }
  }
}

const letterOf = ({ letter, ...state }: Row): QueuedLetter => ({ ...(JSON.parse(letter) as Letter), ...state });

function statements(db: SqliteFile) {
  const columns = 'letter, state, tries, code';
  return {
    add: db.prepare('insert into outbox (id, letter, due_at) values (?, ?, ?) on conflict do nothing'),
    due: db.prepare<[string, number], Row>(
      `select ${columns} from outbox where state = 'pending' and due_at <= ? and not ${HELD_BACK} order by number limit ?`,
    ),
    find: db.prepare<[string], Row>(`select ${columns} from outbox where id = ?`),
    sent: db.prepare(`update outbox set state = 'sent' where id = ? and state = 'pending'`),
    later: db.prepare(`update outbox set tries = tries + 1, code = ?, due_at = ? where id = ? and state = 'pending'`),
    givenUp: db.prepare(
      `update outbox set tries = tries + 1, code = ?, state = 'given-up' where id = ? and state = 'pending'`,
    ),
  };
}
