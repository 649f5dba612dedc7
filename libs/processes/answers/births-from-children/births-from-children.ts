import { Injectable } from '@nestjs/common';
import { AskDateOfBirth } from '#contexts/children';
import { Births, type Birth } from '#contexts/placements';
import { AskAs } from '../../ask-as.ts';

@Injectable()
export class BirthsFromChildren extends Births {
  constructor(private readonly asking: AskAs) {
    super();
  }

  override of(childId: string): Promise<Birth | null> {
    return this.asking.ask('answers', AskDateOfBirth, { childId });
  }
}
