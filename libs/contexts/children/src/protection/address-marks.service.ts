import { Injectable } from '@nestjs/common';
import { Transactions } from '#platform/transactions';
import { MergedRecords } from '../merging/merged-among.service.ts';
import { protectionStream, type Protection } from './protection.ts';
import { strictestOf } from './strictest-of.ts';

/**
 * The one place where the mark of a child is asked for (lint), read from the streams: two records may be one, so that whoever asks says which
 * mark is meant.
 */
@Injectable()
export class AddressMarks {
  constructor(
    private readonly transactions: Transactions,
    private readonly merged: MergedRecords,
  ) {}

  /** By which a child’s address is withheld, and from whom: of all records that are one with it, whatever was lifted on one of them. */
  async withholding(childId: string): Promise<Protection> {
    const records = await this.merged.oneWith(childId);
    return strictestOf(await Promise.all(records.map((each) => this.ofOne(each))));
  }

  /** Of this record by itself: what is set, changed and lifted there. */
  ofOne(childId: string): Promise<Protection> {
    return this.transactions.state(protectionStream, childId);
  }

  /** Of the other records that are one with it, each by itself. */
  async elsewhere(childId: string): Promise<readonly Readonly<{ childId: string; protection: Protection }>[]> {
    const others = (await this.merged.oneWith(childId)).filter((each) => each !== childId);
    return Promise.all(others.map(async (each) => ({ childId: each, protection: await this.ofOne(each) })));
  }
}
