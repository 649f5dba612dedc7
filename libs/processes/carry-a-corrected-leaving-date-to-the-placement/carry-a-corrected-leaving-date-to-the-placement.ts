import { Injectable } from '@nestjs/common';
import { registration } from '#pure/children';
import { Births, CarryLeavingDate } from '#pure/placements';
import { AskPlacementsOn } from '#contexts/placements';
import type { TypedEvent } from '#platform/event-sourcing';
import { EventProcess, type SendStep } from '#platform/process-manager';
import { Clock, londonDate } from '#platform/time';
import { AskAs } from '../ask-as.ts';

const [, ChildRegisteredCorrected] = registration;
type Corrected = typeof ChildRegisteredCorrected;

/** A corrected date of birth moves the school leaving date that limits the placements under way. */
@Injectable()
export class CarryACorrectedLeavingDateToThePlacement extends EventProcess<Corrected> {
  override readonly name = 'carry-a-corrected-leaving-date-to-the-placement';
  override readonly startsAt = 'the-beginning';
  override readonly onFailure = 'parks';
  override readonly reactsTo = [ChildRegisteredCorrected];

  constructor(
    private readonly asking: AskAs,
    private readonly births: Births,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async react({ about, data, sealed }: TypedEvent<Corrected>, send: SendStep): Promise<void> {
    if (!sealed.dateOfBirth && !data.emptied?.includes('dateOfBirth')) return;
    const childId = about.childId;
    const birth = await this.births.of(childId);
    if (!birth) return;
    const today = londonDate(this.clock.now());
    const underWay = await this.asking.ask('answers', AskPlacementsOn, { childIds: [childId], dates: [today] });
    for (const { placementId } of underWay)
      await send(CarryLeavingDate, { placementId, ...birth }, { target: placementId });
  }
}
