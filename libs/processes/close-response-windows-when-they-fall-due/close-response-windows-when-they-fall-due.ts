import { Injectable } from '@nestjs/common';
import { AskResponseWindowsDue, CloseResponseWindow, type ResponseWindowDue } from '#contexts/referrals';
import { ClockProcess, type DueItem, type SendStep } from '#platform/process-manager';
import type { Instant } from '#platform/time';
import { AskAs } from '../ask-as.ts';

type WindowDue = DueItem & Readonly<{ window: ResponseWindowDue }>;

/** Writes as a fact that a provider's time to answer has run out. */
@Injectable()
export class CloseResponseWindowsWhenTheyFallDue extends ClockProcess<WindowDue> {
  override readonly name = 'close-response-windows-when-they-fall-due';
  override readonly startsAt = 'the-beginning';
  override readonly onFailure = 'parks';
  override readonly views = AskResponseWindowsDue.views;

  constructor(private readonly asking: AskAs) {
    super();
  }

  override async due(now: Instant): Promise<readonly WindowDue[]> {
    const due = await this.asking.ask(this.name, AskResponseWindowsDue, { by: now });
    return due.map((window) => ({
      id: `${window.referralId}/${window.providerId}/${window.deadline}`,
      dueAt: window.deadline,
      window,
    }));
  }

  override async fire({ window: { referralId, providerId, deadline } }: WindowDue, send: SendStep): Promise<void> {
    await send(CloseResponseWindow, { referralId, providerId, deadline });
  }
}
