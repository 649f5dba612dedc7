import { FindClosedDays } from '#contexts/calendars';
import type { CivilDate } from '#platform/time';
import { NO_CALENDAR } from '../calendars/closed-days-seen.ts';
import type { Visit } from '../forms/form-declaration.ts';

/** On which of these days no school of the council is open. A provider has no calendar of its own: it goes by the council’s. */
export async function daysShut(
  { ask, mayOf, sender }: Pick<Visit, 'ask' | 'mayOf' | 'sender'>,
  from: CivilDate,
  to: CivilDate,
): Promise<ReadonlySet<CivilDate>> {
  const sees = (await mayOf(sender)(FindClosedDays, {})) !== 'no';
  const { closed } = sees ? await ask(FindClosedDays, { urn: null, from, to }) : NO_CALENDAR;
  return new Set(closed);
}
