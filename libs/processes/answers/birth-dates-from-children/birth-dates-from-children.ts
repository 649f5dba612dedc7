import { Injectable } from '@nestjs/common';
import { AskDateOfBirth } from '#contexts/children';
import { BirthDates } from '#contexts/referrals';
import type { CivilDate } from '#platform/time';
import { AskAs } from '../../ask-as.ts';

@Injectable()
export class BirthDatesFromChildren extends BirthDates {
  constructor(private readonly asking: AskAs) {
    super();
  }

  override async of(childId: string): Promise<CivilDate | null> {
    const birth = await this.asking.ask('answers', AskDateOfBirth, { childId });
    return birth?.bornOn ?? null;
  }
}
