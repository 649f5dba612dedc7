import { Injectable } from '@nestjs/common';
import { AskChildrenSharingUpn, registration, RecordPossibleDuplicate } from '#contexts/children';
import type { TypedEvent } from '#platform/event-sourcing';
import { EventProcess, type SendStep } from '#platform/process-manager';
import { AskAs } from '../ask-as.ts';

type Registration = (typeof registration)[number];

/** One child a UPN is sought, not promised: what slipped through two servers is noted on both records, for merging. */
@Injectable()
export class NoteAPossibleDuplicateWhenTwoChildrenShareAUpn extends EventProcess<Registration> {
  override readonly name = 'note-a-possible-duplicate-when-two-children-share-a-upn';
  override readonly startsAt = 'the-beginning';
  override readonly onFailure = 'parks';
  override readonly reactsTo = registration;

  constructor(private readonly asking: AskAs) {
    super();
  }

  override async react({ type, about }: TypedEvent<Registration>, send: SendStep): Promise<void> {
    if (type === 'ChildRegisteredVoided') return;
    const childId = about.childId!;
    const others = await this.asking.ask(this.name, AskChildrenSharingUpn, { childId });
    for (const otherChildId of others) {
      await send(RecordPossibleDuplicate, { childId, otherChildId, sharing: 'upn' }, { target: otherChildId });
      const mirrored = { childId: otherChildId, otherChildId: childId, sharing: 'upn' } as const;
      await send(RecordPossibleDuplicate, mirrored, { step: 'mirrored', target: otherChildId });
    }
  }
}
