import { Injectable } from '@nestjs/common';
import { NoteChangeInEffect } from '#pure/children';
import { AskHolderChangesDue, type HolderChangeDue } from '#contexts/children';
import { DueProcess, type DueRow, type SendStep } from '#platform/process-manager';
import { AskAs } from '../ask-as.ts';

/** Writes as a fact that a service, team or officer has a child from today, as was told before: lists turn by it. */
@Injectable()
export class TurnAChangeOfHolderOnItsDay extends DueProcess<HolderChangeDue> {
  override readonly name = 'turn-a-change-of-holder-on-its-day';
  override readonly startsAt = 'the-beginning';
  override readonly onFailure = 'parks';

  constructor(asking: AskAs) {
    super(asking, AskHolderChangesDue);
  }

  protected override idOf = ({ childId, changeId, from }: HolderChangeDue) => `${childId}/${changeId}/${from}`;

  override async fire({ row: { childId, changeId, from } }: DueRow<HolderChangeDue>, send: SendStep): Promise<void> {
    await send(NoteChangeInEffect, { childId, changeId, from });
  }
}
