import { Injectable } from '@nestjs/common';
import { Transactions } from '#platform/transactions';
import { MergedRecords } from '../merging/merged-among.service.ts';
import { protectionStream, type Protection } from './protection.ts';
import { strictestOf } from './strictest-of.ts';

/** By which mark a child’s address is withheld, and from whom: of all records that are one with it, whatever was lifted on one of them. */
@Injectable()
export class AddressMarks {
  constructor(
    private readonly transactions: Transactions,
    private readonly merged: MergedRecords,
  ) {}

  async of(childId: string): Promise<Protection> {
    const records = await this.merged.oneWith(childId);
    return strictestOf(await Promise.all(records.map((each) => this.transactions.state(protectionStream, each))));
  }
}
