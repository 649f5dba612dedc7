import { Injectable } from '@nestjs/common';
import { NAMED_AT_MOST, registration, RecordPossibleDuplicates, upnChanged } from '#pure/children';
import { AskPossibleDuplicates } from '#contexts/children';
import type { TypedEvent } from '#platform/event-sourcing';
import { EventProcess, type SendStep } from '#platform/process-manager';
import { AskAs } from '../ask-as.ts';

type Identifying = (typeof registration)[number] | (typeof upnChanged)[number];

/**
 * One child a record is sought, not promised: what slipped through two servers, was registered without a UPN though
 * name and date of birth were on record, or was told a UPN that another has, is noted on both records, for a person to judge. Of many
 * with one name the first are told of a new one: what is noted grows with the records, not with their pairs.
 */
@Injectable()
export class NoteAPossibleDuplicateWhenTwoRecordsMayBeOneChild extends EventProcess<Identifying> {
  override readonly name = 'note-a-possible-duplicate-when-two-records-may-be-one-child';
  override readonly startsAt = 'the-beginning';
  override readonly onFailure = 'parks';
  override readonly reactsTo = [...registration, ...upnChanged];

  constructor(private readonly asking: AskAs) {
    super();
  }

  override async react({ type, about }: TypedEvent<Identifying>, send: SendStep): Promise<void> {
    if (type === 'ChildRegisteredVoided' || type === 'UpnChangedVoided') return;
    const childId = about.childId;
    const others = await this.asking.ask(this.name, AskPossibleDuplicates, { childId });
    for (const [sharing, those] of Map.groupBy(others, (other) => other.sharing)) {
      const all = those.map(({ otherChildId }) => otherChildId);
      const named = all.slice(0, NAMED_AT_MOST);
      const noted = { childId, otherChildIds: named, more: all.length - named.length, sharing };
      // Tried again after a crash there may be more of them: that is another command, and notes what is new.
      await send(RecordPossibleDuplicates, noted, { target: [sharing, ...named, noted.more].join(' ') });
      for (const other of named) {
        const mirrored = { childId: other, otherChildIds: [childId], more: 0, sharing };
        await send(RecordPossibleDuplicates, mirrored, { step: 'mirrored', target: `${sharing} ${other}` });
      }
    }
  }
}
