import type { SqliteFile } from '#platform/sqlite-file';
import { onlyCodes } from '../port/only-codes.ts';
import { ServiceStanding } from '../port/service-standing.ts';

/** True of a store that was restored and not put into service as that: two settings, for a copy of it is restored anew. */
export const HELD_BACK = `exists (
  select 1 from settings r left join settings s on s.name = 'in-service-as'
  where r.name = 'restored-as' and r.value is not s.value)`;

export class SqliteServiceStanding extends ServiceStanding {
  readonly #sql: ReturnType<typeof statements>;

  constructor(db: SqliteFile) {
    super();
    this.#sql = statements(db);
  }

  override async holdBack(as: string): Promise<void> {
    onlyCodes({ identity: as });
    this.#sql.restored.run(as);
  }

  override async isHeldBack(role?: string): Promise<boolean> {
    return this.#sql.heldBack.get() === 1 && (role === undefined || this.#sql.roleHeldBack.get(servedAs(role)) === 1);
  }

  override async putIntoService(role?: string): Promise<boolean> {
    if (role === undefined) return this.#sql.inService.run().changes > 0;
    onlyCodes({ role });
    return this.#sql.roleInService.run({ name: servedAs(role) }).changes > 0;
  }
}

const servedAs = (role: string): string => `in-service-as:${role}`;

/** True of a role, in `@name`, that was not let in under the identity that the store was restored under. */
const ROLE_HELD_BACK = (name: string) => `exists (
  select 1 from settings r left join settings s on s.name = ${name}
  where r.name = 'restored-as' and r.value is not s.value)`;

const statements = (db: SqliteFile) => ({
  heldBack: db.prepare<[], 0 | 1>(`select ${HELD_BACK}`).pluck(),
  restored: db.prepare<[string]>(`insert or replace into settings (name, value) values ('restored-as', ?)`),
  inService: db.prepare<[]>(
    `insert or replace into settings (name, value)
     select 'in-service-as', value from settings where name = 'restored-as' and ${HELD_BACK}`,
  ),
  roleHeldBack: db.prepare<[string], 0 | 1>(`select ${ROLE_HELD_BACK('?')}`).pluck(),
  roleInService: db.prepare<{ name: string }>(
    `insert or replace into settings (name, value)
     select @name, value from settings where name = 'restored-as' and ${HELD_BACK} and ${ROLE_HELD_BACK('@name')}`,
  ),
});
