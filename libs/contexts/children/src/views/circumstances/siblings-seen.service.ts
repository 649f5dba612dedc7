import { Injectable } from '@nestjs/common';
import type { Actor, Position } from '#platform/event-sourcing';
import { isHidden, reaches, RecordScopes, type Reach } from '#platform/gateway';
import type { SiblingTold } from '../../circumstances/sibling-told.ts';
import { mayOpen } from '../../protection/protection.ts';
import { AddressMarks } from '../../protection/address-marks.service.ts';
import { ChildNames } from '../../search-index/child-names.service.ts';

type Held = Readonly<{ personal: Readonly<{ sibling: unknown }> }>;
type Reader = Readonly<{ childId: string; actor: Actor; reach: Reach; after: Position | null }>;

/** What somebody who reads a record may know of the siblings that it names. */
@Injectable()
export class SiblingsSeen {
  constructor(
    private readonly names: ChildNames,
    private readonly scopes: RecordScopes,
    private readonly marks: AddressMarks,
  ) {}

  /**
   * The name of one whose record the reader may open; of another that there is one. Nothing of a child whose data was destroyed, or from whom the
   * reader is barred. Where one lives the other mostly does: nothing of a protected one to who may not open that record, and on the record of a
   * protected child nothing to who may not open its address.
   */
  async of<H extends Held>(held: readonly H[], { childId: read, actor, reach, after }: Reader) {
    const own = held.length === 0 ? null : await this.marks.withholding(read);
    if (own && own.phase !== 'open' && !mayOpen(own, actor)) return { siblings: [], siblingsCalled: [] };
    const ids = [...new Set(held.flatMap((each) => idIn(each) ?? []))];
    if (ids.length > 0) await this.names.upToRecords(after);
    const scopes = await this.scopes.of(ids, after);
    const called = await Promise.all(
      ids.map(async (childId) => {
        const name = isHidden(reach, childId) ? null : this.names.of(childId);
        const opens = reaches(reach, childId, scopes.get(childId)?.holders ?? {});
        const isProtected = async () => (await this.marks.withholding(childId)).phase !== 'open';
        if (name === null || (!opens && (await isProtected()))) return [];
        return { childId, givenNames: name.givenNames, familyName: name.familyName, opens };
      }),
    );
    const known = called.flat();
    const isSeen = (each: H) => {
      const id = idIn(each);
      return id === null || known.some(({ childId }) => childId === id);
    };
    const siblingsCalled = known.flatMap(({ opens, ...child }) => (opens ? child : []));
    return { siblings: held.filter(isSeen), siblingsCalled };
  }
}

/** Null of what does not open. */
const idIn = ({ personal: { sibling } }: Held): string | null => (sibling as Partial<SiblingTold>).siblingId ?? null;
