import { FindClosedDays, type ClosedDaysFound } from '#contexts/calendars';
import type { Gateway, May, Sender } from '#platform/gateway';

type Asking = Readonly<{
  gateway: Gateway;
  may: (asked: typeof FindClosedDays, data: object) => Promise<May>;
  sender: Sender;
}>;

/** On which days no school is open; of whoever may not see the calendars, as if none were known. */
export const closedDaysSeen = async (
  asked: FindClosedDays['data'],
  { gateway, may, sender }: Asking,
): Promise<ClosedDaysFound> =>
  (await may(FindClosedDays, {})) === 'no'
    ? { closed: [], isKnown: false }
    : gateway.ask(FindClosedDays, asked, sender);
