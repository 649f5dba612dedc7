import { Injectable } from '@nestjs/common';
import { openWithin, Sealer } from '#platform/privacy';
import { everyNamed, ReadModels } from '#platform/read-models';
import { VouchedIds } from '../asks/vouched-ids.ts';
import { registerOfPeople } from './register-of-people/register-of-people.ts';

/** What people are called: by the register, else by the sign-in where it has a list of its own. */
@Injectable()
export class NamesOfPeople {
  constructor(
    private readonly readModels: ReadModels,
    private readonly sealer: Sealer,
    private readonly vouched: VouchedIds,
  ) {}

  /** By id, however many; whoever neither of them knows, or whose name does not open, is left out. */
  async of(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const asked = [...new Set(ids)];
    if (asked.length === 0) return new Map();
    const rows = await everyNamed(this.readModels, registerOfPeople.collection, asked);
    const opened = await openWithin(
      this.sealer,
      asked.map((id) => rows.get(id)?.document.who.name ?? null),
    );
    return new Map(
      asked.flatMap((id, n) => {
        const name = rows.has(id) ? opened[n] : this.vouched.nameOf(id);
        return typeof name === 'string' ? [[id, name] as const] : [];
      }),
    );
  }
}
