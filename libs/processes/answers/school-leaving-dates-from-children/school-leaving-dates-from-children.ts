import { Injectable } from '@nestjs/common';
import { AskSchoolLeavingDate } from '#contexts/children';
import { SchoolLeavingDates, type LeavingDate } from '#contexts/placements';
import { AskAs } from '../../ask-as.ts';

@Injectable()
export class SchoolLeavingDatesFromChildren extends SchoolLeavingDates {
  constructor(private readonly asking: AskAs) {
    super();
  }

  override of(childId: string): Promise<LeavingDate | null> {
    return this.asking.ask('answers', AskSchoolLeavingDate, { childId });
  }
}
