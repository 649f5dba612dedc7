import { Injectable } from '@nestjs/common';
import { EventStore } from '#platform/event-sourcing';
import { ViewProgress } from '#platform/gateway';
import { Erased, Sealer } from '#platform/privacy';
import { ReadModels } from '#platform/read-models';
import type { CivilDate } from '#platform/time';
import { birthOf } from '../views/child-record/birth-of-record.ts';
import { recordAsTold } from './record-as-told.service.ts';

export type BirthFound = Readonly<{
  /** Null: the date of birth is not known. */
  bornOn: CivilDate | null;
  isEstimated: boolean;
  /** The event that the date of birth came from: the registration, or what corrected it last. */
  sourceEventId: string;
}>;

/** When a child was born, with all that was told of it until now. */
@Injectable()
export class BirthOnRecord {
  constructor(
    readonly readModels: ReadModels,
    readonly events: EventStore,
    readonly views: ViewProgress,
    private readonly sealer: Sealer,
  ) {}

  /** Null when the child is not on record, or its personal data was destroyed. */
  async of(childId: string): Promise<BirthFound | null> {
    const birth = birthOf(await recordAsTold(this, childId));
    if (!birth) return null;
    const { sealed, isEstimated, sourceEventId } = birth;
    if (sealed === null) return { bornOn: null, isEstimated, sourceEventId };
    const bornOn = await this.sealer.openOne(sealed);
    return bornOn instanceof Erased ? null : { bornOn, isEstimated, sourceEventId };
  }
}
