import { FindClosedDays } from '#contexts/calendars';
import type { CivilDate } from '#platform/time';
import { NO_CALENDAR } from './closed-days-seen.ts';
import type { Visit } from '../forms/form-declaration.ts';

/** On which of these days no school is open. A provider has no calendar of its own: it goes by the council’s, of which `urn` is null. */
export async function daysShut(
  { ask, mayOf, sender }: Pick<Visit, 'ask' | 'mayOf' | 'sender'>,
  { urn, from, to }: Readonly<{ urn: number | null; from: CivilDate; to: CivilDate }>,
): Promise<ReadonlySet<CivilDate>> {
  const sees = (await mayOf(sender)(FindClosedDays, {})) !== 'no';
  const { closed } = sees ? await ask(FindClosedDays, { urn, from, to }) : NO_CALENDAR;
  return new Set(closed);
}
