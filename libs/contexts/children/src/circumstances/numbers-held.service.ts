import { Injectable } from '@nestjs/common';
import { Sealer, type SealedAt } from '#platform/privacy';
import { Transactions } from '#platform/transactions';
import { childStream } from '../child/child.ts';
import { MergedRecords } from '../merging/merged-among.service.ts';
import { circumstancesStream } from './circumstances.ts';
import type { UpnTold } from './upn-told.ts';

/** Every UPN of a child on any of its records, by which it goes on being found: that there is none, and why, is no number. */
@Injectable()
export class NumbersHeld {
  constructor(
    private readonly transactions: Transactions,
    private readonly merged: MergedRecords,
    private readonly sealer: Sealer,
  ) {}

  async of(childId: string): Promise<readonly string[]> {
    const records = await this.merged.oneWith(childId);
    const sealed = (await Promise.all(records.map((each) => this.#sealedOn(each)))).flat();
    const opened = sealed.length === 0 ? [] : await this.sealer.openInFull(sealed);
    return opened.flatMap((each) => (typeof each === 'string' ? each : ((each as Partial<UpnTold> | null)?.upn ?? [])));
  }

  async #sealedOn(childId: string): Promise<readonly SealedAt[]> {
    const child = await this.transactions.state(childStream, childId);
    const circumstances = await this.transactions.state(circumstancesStream, childId);
    const registered = child.phase === 'registered' ? (child.registration.sealed.upn ?? []) : [];
    const told = circumstances.flatMap((fact) => (fact.type === 'UpnChanged' ? (fact.sealed.number ?? []) : []));
    return [registered, told].flat() as readonly SealedAt[];
  }
}
