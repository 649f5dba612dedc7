import { Injectable } from '@nestjs/common';
import { AskHolderChangesDue, NoteChangeInEffect, type HolderChangeDue } from '#contexts/children';
import { ClockProcess, type DueItem, type SendStep } from '#platform/process-manager';
import type { Instant } from '#platform/time';
import { AskAs } from '../ask-as.ts';

type ChangeDue = DueItem & Readonly<{ change: HolderChangeDue }>;

/** Writes as a fact that a service, team or officer has a child from today, as was told before: lists turn by it. */
@Injectable()
export class TurnAChangeOfHolderOnItsDay extends ClockProcess<ChangeDue> {
  override readonly name = 'turn-a-change-of-holder-on-its-day';
  override readonly startsAt = 'the-beginning';
  override readonly onFailure = 'parks';
  override readonly views = AskHolderChangesDue.views;

  constructor(private readonly asking: AskAs) {
    super();
  }

  override async due(now: Instant): Promise<readonly ChangeDue[]> {
    const due = await this.asking.ask(this.name, AskHolderChangesDue, { by: now });
    return due.map((change) => ({
      ...{ id: `${change.childId}/${change.changeId}/${change.from}`, dueAt: change.dueAt, change },
    }));
  }

  override async fire({ change: { childId, changeId, from } }: ChangeDue, send: SendStep): Promise<void> {
    await send(NoteChangeInEffect, { childId, changeId, from });
  }
}
