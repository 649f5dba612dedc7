import { FindClosedDays } from '#contexts/calendars';
import type { CivilDate } from '#platform/time';
import { NO_CALENDAR, OF_PLACEMENTS } from './closed-days-seen.ts';
import type { Visit } from '../forms/form-declaration.ts';

/** On which of these days no school is open. As every page of a placement has it. */
export async function daysShut(
  { ask, mayOf, sender }: Pick<Visit, 'ask' | 'mayOf' | 'sender'>,
  { from, to }: Readonly<{ from: CivilDate; to: CivilDate }>,
): Promise<ReadonlySet<CivilDate>> {
  const sees = (await mayOf(sender)(FindClosedDays, {})) !== 'no';
  const { closed } = sees ? await ask(FindClosedDays, { ...OF_PLACEMENTS, from, to }) : NO_CALENDAR;
  return new Set(closed);
}
