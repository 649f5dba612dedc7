import type { MergedRecords } from '#contexts/children';
import { RecordScopes, type RecordHeld } from '#platform/gateway';

/** Whoever holds the record under which a child goes on holds those that lead to it, and nobody else does; providers have what was theirs. */
export class ScopesOfMerged extends RecordScopes {
  constructor(
    private readonly scopes: RecordScopes,
    private readonly merged: Pick<MergedRecords, 'all'>,
  ) {
    super();
  }

  override async of(...[records, after]: Parameters<RecordScopes['of']>): ReturnType<RecordScopes['of']> {
    const [held, into] = await Promise.all([this.scopes.of(records, after), this.merged.all()]);
    const goingOn = [...held.values()].flatMap(({ child }) => into.get(child) ?? []);
    if (goingOn.length === 0) return held;
    const there = await this.scopes.of([...new Set(goingOn)], after);
    return new Map([...held].map(([id, record]) => [id, heldThere(record, there.get(into.get(record.child) ?? ''))]));
  }

  override within(...asked: Parameters<RecordScopes['within']>): ReturnType<RecordScopes['within']> {
    return this.scopes.within(...asked);
  }
}

function heldThere(record: RecordHeld, there: RecordHeld | undefined): RecordHeld {
  if (there === undefined) return record;
  const { providers = [], places = [] } = record.holders;
  return { ...record, holders: { ...there.holders, providers, places } };
}
