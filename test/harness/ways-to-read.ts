import { senOfficer } from './the-people.ts';
import type { Service } from './service.ts';

const fields = (prefix: string, date: string) =>
  ['year', 'month', 'day'].map((part, n) => `${prefix}-${part}=${Number(date.split('-')[n])}`).join('&');
/** What a page of a line is asked for: as it had happened by a day, and was known on one. */
export const asOf = (asAt: string, knownOn: string) => `${fields('as-at', asAt)}&${fields('known-on', knownOn)}`;

/** The entry of a line that is of a type. */
export async function entriesOfLine(service: Service, childId: string) {
  const { facts } = await service
    .as(senOfficer)
    .read<{ facts: { original: string; type: string }[] }>(`/children/${childId}/line`);
  return (type: string) => facts.find((fact) => fact.type === type)!.original;
}

/** Each way to read a line, of a day on which all of it could be read. */
export const waysToRead = (childId: string, entry: string, day = '2025-12-02'): readonly string[] => [
  `/line/${childId}`,
  `/line/${childId}?${asOf(day, day)}`,
  `/line/${childId}/two-readings?${asOf(day, day)}`,
  `/line/${childId}/entries/${entry}`,
  `/line/${childId}/print?asAt=${day}&knownOn=${day}`,
  `/line/${childId}/file?asAt=${day}&knownOn=${day}`,
];
