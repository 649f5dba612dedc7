import type { EngineCollection, InOneGo, MongoEngine } from '#platform/mongo-engine';
import { onlyCodes } from '../port/only-codes.ts';
import { ServiceStanding } from '../port/service-standing.ts';
import type { SettingRow } from './mongo-settings.ts';

const RESTORED = 'restored-as';
const IN_SERVICE = 'in-service-as';
const servedAs = (role: string): string => `${IN_SERVICE}:${role}`;

/** Whether a store that was restored was put into service as that, for all or for a role; a copy of it is restored anew. */
export async function isHeldBackAs(
  settings: EngineCollection<SettingRow>,
  served: string,
  session?: InOneGo,
): Promise<boolean> {
  const rows = await settings.find({ _id: { $in: [RESTORED, served] } }, { session });
  const valueOf = (name: string) => rows.find(({ _id }) => _id === name)?.value;
  return valueOf(RESTORED) !== undefined && valueOf(RESTORED) !== valueOf(served);
}

export const isHeldBack = (settings: EngineCollection<SettingRow>, session?: InOneGo): Promise<boolean> =>
  isHeldBackAs(settings, IN_SERVICE, session);

export class MongoServiceStanding extends ServiceStanding {
  readonly #engine: MongoEngine;
  readonly #settings: EngineCollection<SettingRow>;

  constructor(engine: MongoEngine, settings: EngineCollection<SettingRow>) {
    super();
    this.#engine = engine;
    this.#settings = settings;
  }

  override async holdBack(as: string): Promise<void> {
    onlyCodes({ identity: as });
    await this.#settings.update({ _id: RESTORED }, { $set: { value: as } }, { upsert: true });
  }

  override async isHeldBack(role?: string): Promise<boolean> {
    return (
      (await isHeldBack(this.#settings)) && (role === undefined || (await isHeldBackAs(this.#settings, servedAs(role))))
    );
  }

  override async putIntoService(role?: string): Promise<boolean> {
    if (role !== undefined) onlyCodes({ role });
    const served = role === undefined ? IN_SERVICE : servedAs(role);
    return this.#engine.transact(async (session) => {
      const held = (await isHeldBack(this.#settings, session)) && (await isHeldBackAs(this.#settings, served, session));
      if (!held) return false;
      const value = (await this.#settings.findOne({ _id: RESTORED }, { session }))!.value;
      await this.#settings.update({ _id: served }, { $set: { value } }, { session, upsert: true });
      return true;
    });
  }
}
