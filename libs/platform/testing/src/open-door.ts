import { Authority, RecordScopes, within, type RecordHeld } from '#platform/gateway';

/** Everybody may everything: for a specification that is not about who may. */
export class OpenDoor extends Authority {
  constructor() {
    super({}, ['childId']);
  }
  override knows = (): boolean => true;
  override grantTo = () => within({ name: 'everything', everything: true });
}

/** Every id is a child's that is on record, held by nobody. */
export class EveryRecord extends RecordScopes {
  override of = async (records: readonly string[]): Promise<ReadonlyMap<string, RecordHeld>> =>
    new Map(records.map((child) => [child, { child, holders: {} }]));
  override within = (): null => null;
}
