import type { EngineCollection } from '#platform/mongo-engine';
import { onlyCodes } from '../port/only-codes.ts';
import { Settings } from '../port/settings.ts';

export type SettingRow = Readonly<{ _id: string; value: string }>;

export class MongoSettings extends Settings {
  readonly #rows: EngineCollection<SettingRow>;

  constructor(rows: EngineCollection<SettingRow>) {
    super();
    this.#rows = rows;
  }

  override async get(name: string): Promise<string | null> {
    return (await this.#rows.findOne({ _id: name }))?.value ?? null;
  }

  override async once(name: string, value: string): Promise<string> {
    onlyCodes({ name, value });
    await this.#rows.insert({ _id: name, value });
    return (await this.get(name))!;
  }

  override async replace(name: string, from: string | null, to: string): Promise<boolean> {
    onlyCodes({ name, value: to });
    if (from === null) return this.#rows.insert({ _id: name, value: to });
    return (await this.#rows.update({ _id: name, value: from }, { $set: { value: to } })).matched > 0;
  }
}
