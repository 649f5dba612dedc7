import { Injectable } from '@nestjs/common';
import { openWithin, Sealer } from '#platform/privacy';
import { Transactions } from '#platform/transactions';
import { ALL_SAVED, savedColumnsStream, type SavedOpened } from './columns-saved.ts';

/** What columns are saved by a name: the stream holds some dozens, and is read as it stands. */
@Injectable()
export class AllSavedColumns {
  constructor(
    private readonly transactions: Transactions,
    private readonly sealer: Sealer,
  ) {}

  /** What does not open any more is known by nothing, and left out. */
  async all(): Promise<readonly SavedOpened[]> {
    const { saved } = await this.transactions.state(savedColumnsStream, ALL_SAVED);
    const opened = await openWithin(
      this.sealer,
      saved.map(({ name, headings }) => [name, headings]),
    );
    return saved.flatMap(({ savedId, columns }, n) => {
      const [name, headings] = opened[n] as unknown as readonly unknown[];
      return typeof name === 'string' && typeof headings === 'string'
        ? [{ savedId, name, headings: headings.split('\n'), columns }]
        : [];
    });
  }
}
