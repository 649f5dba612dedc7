import { Injectable } from '@nestjs/common';
import { childRecord, ChildNames, type ChildRecord } from '#contexts/children';
import { NamesOfPeople } from '#contexts/people';
import type { Position } from '#platform/event-sourcing';
import { RecordScopes } from '#platform/gateway';
import { MAX_COUNT, ReadModels, type Ids, type Row } from '#platform/read-models';
import type { CaseOnList } from './case-on-list.ts';
import { holdAsAsked, withinOpen, type HoldersAsked } from './whose.ts';

/** `notToday`: of these rows, left off: they were theirs until today, and the list turns in a moment. */
export type CasesShown = Readonly<{ items: readonly CaseOnList[]; notToday: number }>;

export type CaseFilter = Readonly<{ asked: HoldersAsked; school: number | null }>;

/** Rows of a caseload: which there are says the store, who they are the index of names. Nothing is opened for them. */
@Injectable()
export class CaseRows {
  constructor(
    private readonly readModels: ReadModels,
    private readonly scopes: RecordScopes,
    private readonly names: ChildNames,
    private readonly people: NamesOfPeople,
  ) {}

  /** In no order, and none where there are more than can be put in one. */
  ids(filter: CaseFilter): Promise<Ids> {
    return this.readModels.ids(childRecord.collection, { ...listed(filter), upTo: MAX_COUNT });
  }

  async ofIds(ids: readonly string[], asked: HoldersAsked, after: Position | null): Promise<CasesShown> {
    const rows = await this.readModels.getMany(childRecord.collection, ids);
    const known = ids.flatMap((id) => rows.get(id) ?? []);
    return this.shown(known, asked, after);
  }

  /**
   * A change that was told ahead turns the list a moment after midnight: until then whom nobody of those asked has is not
   * shown.
   */
  async shown(rows: readonly Row<ChildRecord>[], asked: HoldersAsked, after: Position | null): Promise<CasesShown> {
    const held = await this.scopes.of(
      rows.map(({ id }) => id),
      after,
    );
    const today = rows.filter(({ id }) => holdAsAsked(asked, id, held.get(id)?.holders ?? {}));
    await this.names.upToRecords(after);
    const officer = (id: string) => held.get(id)?.holders['officers']?.[0] ?? null;
    const called = await this.people.of(today.flatMap(({ id }) => officer(id) ?? []));
    const items = today.map(({ id, document, parked }) => {
      const { registeredAt, changedAt, destroyed } = document;
      const { teams = [], rolls = [] } = held.get(id)?.holders ?? {};
      // The main one stands first.
      const schoolUrn = rolls[0] === undefined ? null : Number(rolls[0]);
      const officerId = officer(id);
      const identity = destroyed ? null : this.names.of(id);
      const unread = parked || this.names.isParked(id) || (!destroyed && identity === null);
      return {
        ...{ childId: id, identity, schoolUrn, registeredAt, changedAt, parked: unread },
        ...{ officerId, officerName: (officerId && called.get(officerId)) ?? null, team: teams[0] ?? null },
      };
    });
    return { items, notToday: rows.length - today.length };
  }

  /** What a child is ordered by, as of all that was read so far: the family name, then the given names. */
  async nameOrder(after: Position | null): Promise<(childId: string) => string> {
    await this.names.upToRecords(after);
    return (childId) => this.names.orderOf(childId);
  }
}

/** What the store lists. */
export const listed = ({ asked, school }: CaseFilter) => ({
  ...(school !== null && { where: { rolls: { has: String(school) } } }),
  ...withinOpen(asked, 'id'),
});
