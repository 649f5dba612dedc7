import { Injectable } from '@nestjs/common';
import { OneAtATime } from '#platform/transactions';
import type { UpnHolder } from '../child/upn-holder.ts';
import { ChildSearch } from './child-search.service.ts';
import { MergedRecords } from '../merging/merged-among.service.ts';
import { ofSystem } from './numbers-of-indexed.ts';

/**
 * Who has a number already: a UPN, or one of another system. One child a UPN is sought, not promised: one registration of a number at
 * a time in a process, with the index at the head.
 * What slips through two servers, or is told in spite of it, is noted as a possible duplicate.
 */
@Injectable()
export class NumberSearch {
  readonly #registrations = new OneAtATime();

  constructor(
    private readonly search: ChildSearch,
    private readonly merged: MergedRecords,
  ) {}

  /**
   * @param besides whose it is to be: whoever has it already was asked when it was told
   * @throws ViewBehind the index did not reach the head in time
   */
  withHolderOfUpn<T>(
    { upn, besides }: Readonly<{ upn: string | null; besides: string | null }>,
    task: (holder: UpnHolder | null) => Promise<T>,
  ): Promise<T> {
    if (upn === null) return task(null);
    return this.#registrations.run(upn, async () => {
      await this.search.reachHead();
      await this.search.mend();
      return task(await this.#another(this.search.index.holderOf(upn, besides), besides));
    });
  }

  /** And whether the child has it itself. As `withHolderOfUpn`, of a number in another system. */
  withHolderOfNumber<T>(
    { system, value, besides }: Readonly<{ system: string; value: string; besides: string }>,
    task: (holder: UpnHolder | null, isOwn: boolean) => Promise<T>,
  ): Promise<T> {
    return this.#registrations.run(ofSystem(system, value), async () => {
      await this.search.reachHead();
      await this.search.mend();
      const { index } = this.search;
      const holder = await this.#another(index.holderOfNumber({ system, value }, besides), besides);
      return task(holder, index.hasNumber(besides, { system, value }));
    });
  }

  /** Of a record that is one with this child’s nobody is asked. */
  async #another(holder: UpnHolder | null, besides: string | null): Promise<UpnHolder | null> {
    if (holder === null || besides === null) return holder;
    return (await this.merged.oneWith(besides)).includes(holder.childId) ? null : holder;
  }
}
