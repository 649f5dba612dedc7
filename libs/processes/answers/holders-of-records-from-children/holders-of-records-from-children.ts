import { Injectable } from '@nestjs/common';
import { HoldersOfRecords } from '#contexts/attendance';
import { AskChildOnRecord } from '#contexts/children';
import { RecordHolders } from '#contexts/placements';
import { AskAs } from '../../ask-as.ts';

/** One answer to the question that placements and attendance both ask. */
@Injectable()
export class HoldersOfRecordsFromChildren implements HoldersOfRecords, RecordHolders {
  constructor(private readonly asking: AskAs) {}

  async of(childId: string): Promise<string | null> {
    return (await this.asking.ask('answers', AskChildOnRecord, { childId }))?.owningService ?? null;
  }
}
