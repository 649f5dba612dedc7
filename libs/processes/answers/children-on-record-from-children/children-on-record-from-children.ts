import { Injectable } from '@nestjs/common';
import { AskChildOnRecord } from '#contexts/children';
import { ChildrenOnRecord, type ChildOnRecord } from '#contexts/referrals';
import { AskAs } from '../../ask-as.ts';

@Injectable()
export class ChildrenOnRecordFromChildren extends ChildrenOnRecord {
  constructor(private readonly asking: AskAs) {
    super();
  }

  override of(childId: string): Promise<ChildOnRecord | null> {
    return this.asking.ask('answers', AskChildOnRecord, { childId });
  }
}
