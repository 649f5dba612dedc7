import { Injectable } from '@nestjs/common';
import { Erased, Lost, Sealer, type SealedAt } from '#platform/privacy';
import { Transactions } from '#platform/transactions';
import type { CivilDate } from '#platform/time';
import type { CareStatus } from '../../circumstances/circumstances.events.ts';
import { circumstancesStream } from '../../circumstances/circumstances.ts';
import { MergedRecords } from '../../merging/merged-among.service.ts';
import { BirthOnRecord } from '../birth-on-record.service.ts';
import { keptUntil, type KeptUntil } from './kept-until.ts';

/** Until when a child’s record is kept, by what was ever told of it: of all records that are one with it, since they go together. */
@Injectable()
export class RetentionOfChild {
  constructor(
    private readonly transactions: Transactions,
    private readonly sealer: Sealer,
    private readonly births: BirthOnRecord,
    private readonly merged: MergedRecords,
  ) {}

  async of(childId: string, today: CivilDate): Promise<KeptUntil> {
    const records = await this.merged.oneWith(childId);
    const told = (await Promise.all(records.map((each) => this.transactions.state(circumstancesStream, each)))).flat();
    const sealed = told.flatMap((fact) =>
      fact.type === 'CareStatusChanged' ? ((fact.sealed as Readonly<{ statuses?: SealedAt }>).statuses ?? []) : [],
    );
    const opened: readonly unknown[] = sealed.length === 0 ? [] : await this.sealer.openInFull(sealed);
    return keptUntil(
      {
        bornOn: (await this.births.of(childId))?.bornOn ?? null,
        senStatuses: told.flatMap((fact) => (fact.type === 'SenStatusChanged' ? fact.data.status : [])),
        careStatuses: opened.flatMap((each) => (Array.isArray(each) ? (each as readonly CareStatus[]) : [])),
        isLost: opened.some((each) => each instanceof Lost || each instanceof Erased),
      },
      today,
    );
  }
}
