import { Injectable } from '@nestjs/common';
import { openWithin, Sealer } from '#platform/privacy';
import { MAX_LIMIT, ReadModels } from '#platform/read-models';
import { registerOfPeople } from './register-of-people.ts';

/** What people on the register are called. */
@Injectable()
export class NamesOfPeople {
  constructor(
    private readonly readModels: ReadModels,
    private readonly sealer: Sealer,
  ) {}

  /** By id; whoever is not on the register, or whose name does not open, is left out. */
  async of(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const asked = [...new Set(ids)].slice(0, MAX_LIMIT);
    if (asked.length === 0) return new Map();
    const rows = [...(await this.readModels.getMany(registerOfPeople.collection, asked))];
    const names = await openWithin(
      this.sealer,
      rows.map(([, { document }]) => document.who.name ?? null),
    );
    return new Map(rows.flatMap(([id], n) => (typeof names[n] === 'string' ? [[id, names[n]] as const] : [])));
  }
}
