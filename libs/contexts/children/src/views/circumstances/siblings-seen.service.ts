import { Injectable } from '@nestjs/common';
import type { Position } from '#platform/event-sourcing';
import { isHidden, reaches, RecordScopes, type Reach } from '#platform/gateway';
import { Transactions } from '#platform/transactions';
import type { SiblingTold } from '../../circumstances/sibling-told.ts';
import { protectionStream } from '../../protection/protection.ts';
import { ChildNames } from '../../search-index/child-names.service.ts';

type Held = Readonly<{ personal: Readonly<{ sibling: unknown }> }>;
type Reader = Readonly<{ reach: Reach; after: Position | null }>;

/** What somebody who reads a record may know of the siblings that it names. */
@Injectable()
export class SiblingsSeen {
  constructor(
    private readonly names: ChildNames,
    private readonly scopes: RecordScopes,
    private readonly transactions: Transactions,
  ) {}

  /**
   * A name, also where another service has the record. Nothing of a child whose data was destroyed, or from whom the reader is barred; and
   * of one whose address is protected nothing to who may not open that record: where one lives the other mostly does.
   */
  async of<H extends Held>(held: readonly H[], { reach, after }: Reader) {
    const ids = [...new Set(held.flatMap((each) => idIn(each) ?? []))];
    if (ids.length > 0) await this.names.upToRecords(after);
    const scopes = await this.scopes.of(ids, after);
    const called = await Promise.all(
      ids.map(async (childId) => {
        const name = isHidden(reach, childId) ? null : this.names.of(childId);
        const opens = reaches(reach, childId, scopes.get(childId)?.holders ?? {});
        const isProtected = async () => (await this.transactions.state(protectionStream, childId)).phase !== 'open';
        if (name === null || (!opens && (await isProtected()))) return [];
        return { childId, givenNames: name.givenNames, familyName: name.familyName, opens };
      }),
    );
    const siblingsCalled = called.flat();
    const isSeen = (each: H) => {
      const id = idIn(each);
      return id === null || siblingsCalled.some(({ childId }) => childId === id);
    };
    return { siblings: held.filter(isSeen), siblingsCalled };
  }
}

/** Null of what does not open. */
const idIn = ({ personal: { sibling } }: Held): string | null => (sibling as Partial<SiblingTold>).siblingId ?? null;
