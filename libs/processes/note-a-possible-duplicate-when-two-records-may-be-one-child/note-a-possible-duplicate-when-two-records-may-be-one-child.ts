import { Injectable } from '@nestjs/common';
import { AskPossibleDuplicates, registration, RecordPossibleDuplicate } from '#contexts/children';
import type { TypedEvent } from '#platform/event-sourcing';
import { EventProcess, type SendStep } from '#platform/process-manager';
import { AskAs } from '../ask-as.ts';

type Registration = (typeof registration)[number];

/**
 * One child a record is sought, not promised: what slipped through two servers, or was registered without a UPN though
 * name and date of birth were on record, is noted on both records, for a person to judge.
 */
@Injectable()
export class NoteAPossibleDuplicateWhenTwoRecordsMayBeOneChild extends EventProcess<Registration> {
  override readonly name = 'note-a-possible-duplicate-when-two-records-may-be-one-child';
  override readonly startsAt = 'the-beginning';
  override readonly onFailure = 'parks';
  override readonly reactsTo = registration;

  constructor(private readonly asking: AskAs) {
    super();
  }

  override async react({ type, about }: TypedEvent<Registration>, send: SendStep): Promise<void> {
    if (type === 'ChildRegisteredVoided') return;
    const childId = about.childId;
    const others = await this.asking.ask(this.name, AskPossibleDuplicates, { childId });
    for (const { otherChildId, sharing } of others) {
      await send(RecordPossibleDuplicate, { childId, otherChildId, sharing }, { target: otherChildId });
      const mirrored = { childId: otherChildId, otherChildId: childId, sharing };
      await send(RecordPossibleDuplicate, mirrored, { step: 'mirrored', target: otherChildId });
    }
  }
}
