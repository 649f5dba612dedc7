import { Injectable } from '@nestjs/common';
import { Sealer } from '#platform/privacy';
import { Transactions } from '#platform/transactions';
import { childStream } from '../child/child.ts';
import { circumstancesStream } from '../circumstances/circumstances.ts';
import { MergedRecords } from '../merging/merged-among.service.ts';
import { knownOfChild } from './known-of-child.service.ts';
import type { KnownOfChild } from './signs-known.ts';

/**
 * What is known of a child by all its records that are one: an address that stands on the earlier record alone is the child’s too.
 * Read from the streams, so that what was told a moment ago is known.
 */
@Injectable()
export class KnownOfRecords {
  constructor(
    private readonly transactions: Transactions,
    private readonly merged: MergedRecords,
    private readonly sealer: Sealer,
  ) {}

  /** Null where the personal data of all of them was destroyed. */
  async of(childId: string): Promise<KnownOfChild | null> {
    const records = await this.merged.oneWith(childId);
    const known = await Promise.all(records.map((each) => this.#ofOne(each)));
    return joined(known.filter((each) => each !== null));
  }

  /** By this one record, whatever leads to it. */
  async #ofOne(childId: string): Promise<KnownOfChild | null> {
    const [child, circumstances] = await Promise.all([
      this.transactions.state(childStream, childId),
      this.transactions.state(circumstancesStream, childId),
    ]);
    return knownOfChild(child, circumstances, this.sealer);
  }
}

/** Each part is a list, so that one that is added is joined without a word here. */
function joined(all: readonly KnownOfChild[]): KnownOfChild | null {
  const [first] = all;
  if (!first) return null;
  const parts = Object.keys(first) as readonly (keyof KnownOfChild)[];
  return Object.fromEntries(
    parts.map((part) => [part, all.flatMap((each) => each[part] as readonly unknown[])]),
  ) as unknown as KnownOfChild;
}
