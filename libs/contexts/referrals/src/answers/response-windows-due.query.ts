import { DueQuery, handlesDue } from '#nest/deadlines';
import type { Instant } from '#platform/time';
import { responseWindow } from '../deadlines/response-window/response-window-open.ts';

export type ResponseWindowDue = Readonly<{ referralId: string; providerId: string; dueAt: Instant }>;

/** Whose time to answer has run out. */
export class AskResponseWindowsDue extends DueQuery<ResponseWindowDue> {
  static readonly act = 'close-a-response-window';
}

export const AskResponseWindowsDueHandler = handlesDue(
  AskResponseWindowsDue,
  responseWindow,
  ({ subject, open, dueAt }) => ({ referralId: subject, providerId: open.item, dueAt }),
);
