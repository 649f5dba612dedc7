import { canonical } from '#platform/event-sourcing';
import type { SealedAt } from '#platform/privacy';
import type { SqliteFile } from '#platform/sqlite-file';
import type { Clock, Instant } from '#platform/time';
import { type Draft, DraftChanged, type DraftHead, type DraftPage, Drafts } from '../port/drafts.ts';
import { onlyCodes, onlyInstant, onlySealed } from '../port/only-codes.ts';

type Row = Omit<Draft, 'about' | 'steps'> & Readonly<{ about: string }>;
type Page = Readonly<{ limit: number; after?: string | null }>;

export class SqliteDrafts extends Drafts {
  readonly #clock: Clock;
  readonly #sql: ReturnType<typeof statements>;
  readonly #save: (row: Row, step: string, value: string) => boolean;

  constructor(db: SqliteFile, clock: Clock) {
    super();
    this.#clock = clock;
    this.#sql = statements(db);
    this.#save = db.transaction((row: Row, step: string, value: string): boolean => {
      const { changes } = row.revision === 1 ? this.#sql.begin.run(row) : this.#sql.advance.run(row);
      if (changes > 0) this.#sql.put.run(row.id, step, value);
      return changes > 0;
    }).immediate;
  }

  override async saveStep(head: DraftHead, step: string, value: SealedAt, expected: number): Promise<number> {
    const { id, owner, form, about, expiresAt } = head;
    onlyCodes({ id, owner, form, step, ...about });
    for (const name of Object.keys(about)) onlyCodes({ 'name of an id': name });
    onlyInstant('expiry', expiresAt);
    const revision = expected + 1;
    const row = { id, owner, form, about: canonical(about), expiresAt, revision, savedAt: this.#clock.now() };
    if (!this.#save(row, step, canonical(onlySealed('step', value)))) throw new DraftChanged(id);
    return revision;
  }

  override async find(id: string): Promise<Draft | null> {
    const row = this.#sql.find.get(id, this.#clock.now());
    return row ? this.#draftOf(row) : null;
  }

  override async ofOwner(owner: string, { limit, after = null }: Page): Promise<DraftPage> {
    const [savedAt, id] = after?.split(' ') ?? ['9999', ''];
    const rows = this.#sql.ofOwner.all({ owner, now: this.#clock.now(), savedAt: savedAt!, id: id!, limit: limit + 1 });
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    return { drafts: shown.map((row) => this.#draftOf(row)), next: last ? `${last.savedAt} ${last.id}` : null };
  }

  override async remove(id: string): Promise<void> {
    this.#sql.remove.run(id);
  }

  override async over(limit: number): Promise<readonly string[]> {
    return this.#sql.over.all(this.#clock.now(), limit);
  }

  #draftOf({ about, ...row }: Row): Draft {
    const steps = this.#sql.steps.all(row.id).map(({ step, value }) => [step, JSON.parse(value)] as const);
    return { ...row, about: JSON.parse(about) as Draft['about'], steps: Object.fromEntries(steps) };
  }
}

function statements(db: SqliteFile) {
  const columns = 'id, owner, form, about, expires_at as expiresAt, revision, saved_at as savedAt';
  type OfOwner = Readonly<{ owner: string; now: Instant; savedAt: string; id: string; limit: number }>;
  return {
    begin: db.prepare<Row>(
      `insert into drafts (id, owner, form, about, expires_at, revision, saved_at)
       values (@id, @owner, @form, @about, @expiresAt, 1, @savedAt) on conflict do nothing`,
    ),
    advance: db.prepare<Row>(
      `update drafts set expires_at = @expiresAt, revision = @revision, saved_at = @savedAt
       where id = @id and owner = @owner and form = @form and revision = @revision - 1 and expires_at > @savedAt`,
    ),
    put: db.prepare('insert into draft_steps values (?, ?, ?) on conflict do update set value = excluded.value'),
    find: db.prepare<[string, Instant], Row>(`select ${columns} from drafts where id = ? and expires_at > ?`),
    steps: db.prepare<[string], { step: string; value: string }>(
      'select step, value from draft_steps where draft = ? order by step',
    ),
    ofOwner: db.prepare<OfOwner, Row>(
      `select ${columns} from drafts
       where owner = @owner and expires_at > @now and (saved_at < @savedAt or (saved_at = @savedAt and id > @id))
       order by saved_at desc, id limit @limit`,
    ),
    remove: db.prepare('delete from drafts where id = ?'),
    over: db
      .prepare<[Instant, number], string>('select id from drafts where expires_at <= ? order by id limit ?')
      .pluck(),
  };
}
