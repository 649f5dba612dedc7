import { Injectable } from '@nestjs/common';
import { registration } from '#contexts/children';
import { AskPlacementsOn, CarryLeavingDate, SchoolLeavingDates } from '#contexts/placements';
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
    private readonly leavingDates: SchoolLeavingDates,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async react({ about, sealed }: TypedEvent<Corrected>, send: SendStep): Promise<void> {
    if (!sealed.dateOfBirth) return;
    const childId = about.childId!;
    const leaving = await this.leavingDates.of(childId);
    if (!leaving) return;
    const today = londonDate(this.clock.now());
    for (const { placementId } of await this.asking.ask('answers', AskPlacementsOn, { childId, dates: [today] }))
      await send(CarryLeavingDate, { placementId, ...leaving }, { target: placementId });
  }
}
