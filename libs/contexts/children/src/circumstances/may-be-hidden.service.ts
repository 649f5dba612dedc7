import { Injectable } from '@nestjs/common';
import { Sealer, type SealedAt } from '#platform/privacy';
import { Transactions } from '#platform/transactions';
import { MergedRecords } from '../merging/merged-among.service.ts';
import { AddressMarks } from '../protection/address-marks.service.ts';
import type { CareStatus } from './circumstances.events.ts';
import { circumstancesStream } from './circumstances.ts';

/** Whoever is or was in care may be adopted; of a child in need or with a plan nothing says so. */
const IN_CARE: ReadonlySet<CareStatus> = new Set(['looked-after', 'looked-after-elsewhere', 'previously-looked-after']);

/** Whether a child's name or number may have changed by an adoption or for safety: by its care on any day in any of its records, or by its protected address. */
@Injectable()
export class MayBeHidden {
  constructor(
    private readonly transactions: Transactions,
    private readonly marks: AddressMarks,
    private readonly merged: MergedRecords,
    private readonly sealer: Sealer,
  ) {}

  async of(childId: string): Promise<boolean> {
    if ((await this.marks.withholding(childId)).phase === 'protected') return true;
    const records = await this.merged.oneWith(childId);
    const circumstances = await Promise.all(records.map((each) => this.transactions.state(circumstancesStream, each)));
    const sealed = circumstances
      .flat()
      .flatMap((fact) =>
        fact.type === 'CareStatusChanged' ? ((fact.sealed as Readonly<{ statuses?: SealedAt }>).statuses ?? []) : [],
      );
    const opened = sealed.length === 0 ? [] : await this.sealer.openInFull(sealed);
    return opened.some(
      (each) => Array.isArray(each) && (each as readonly CareStatus[]).some((status) => IN_CARE.has(status)),
    );
  }
}
