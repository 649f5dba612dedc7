import { Injectable } from '@nestjs/common';
import type { Position } from '#platform/event-sourcing';
import { ReadModels } from '#platform/read-models';
import type { CivilDate } from '#platform/time';
import { childRecord } from '../views/child-record/child-record.ts';
import type { Named } from '../circumstances/names-told.ts';
import { ChildSearch } from './child-search.service.ts';
import { calledToday } from './names-of-indexed.ts';

type NameAndBirth = Named & Readonly<{ dateOfBirth: CivilDate | null; birthIsEstimated: boolean }>;

/** The names of children as the index holds them: a list over many opens nothing to name them, or to be in their order. */
@Injectable()
export class ChildNames {
  constructor(
    private readonly search: ChildSearch,
    private readonly readModels: ReadModels,
  ) {}

  /**
   * At least as new as the records that were read so far, so that none of them is without a name.
   * @throws ViewBehind
   */
  async upToRecords(after: Position | null): Promise<void> {
    await this.search.reached(after);
    await this.search.reached(await this.readModels.positionOf(childRecord.collection));
    await this.search.mend();
  }

  /** Null: destroyed, or not to be read. */
  of(childId: string): NameAndBirth | null {
    const child = this.search.index.of(childId);
    if (!child) return null;
    const { givenNames, familyName } = calledToday(child);
    const dateOfBirth = child.dateOfBirth as CivilDate | null;
    return { givenNames, familyName, dateOfBirth, birthIsEstimated: child.birthIsEstimated ?? false };
  }

  /** What these are ordered by: the family name, then the given names, as it is known today. Who has no name comes last. */
  orderOf(childId: string): string {
    return this.search.index.orderOf(childId);
  }

  /** Not all that was recorded of its name could be read. */
  isParked(childId: string): boolean {
    return this.search.index.isParked(childId);
  }
}
