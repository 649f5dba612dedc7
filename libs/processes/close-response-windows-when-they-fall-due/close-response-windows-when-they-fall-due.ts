import { Injectable } from '@nestjs/common';
import { CloseResponseWindow } from '#pure/referrals';
import { AskResponseWindowsDue, type ResponseWindowDue } from '#contexts/referrals';
import { DueProcess, type DueRow, type SendStep } from '#platform/process-manager';
import { AskAs } from '../ask-as.ts';

/** Writes as a fact that a provider's time to answer has run out. */
@Injectable()
export class CloseResponseWindowsWhenTheyFallDue extends DueProcess<ResponseWindowDue> {
  override readonly name = 'close-response-windows-when-they-fall-due';
  override readonly startsAt = 'the-beginning';
  override readonly onFailure = 'parks';

  constructor(asking: AskAs) {
    super(asking, AskResponseWindowsDue);
  }

  protected override idOf = ({ referralId, providerId, dueAt }: ResponseWindowDue) =>
    `${referralId}/${providerId}/${dueAt}`;

  override async fire({ row }: DueRow<ResponseWindowDue>, send: SendStep): Promise<void> {
    const { referralId, providerId, dueAt: deadline } = row;
    await send(CloseResponseWindow, { referralId, providerId, deadline });
  }
}
