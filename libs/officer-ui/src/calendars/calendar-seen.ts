import { FindCalendar, type CalendarFound } from '#contexts/calendars';
import { FindEstablishments } from '#contexts/establishments';
import { NotFound } from '#platform/gateway';
import type { Instant } from '#platform/time';
import type { FormRecord, Meanwhile, Visit } from '../forms/form-declaration.ts';
import { someoneWords } from '../people/someone-words.ts';
import { schoolsNamed } from '../schools/schools-named.ts';
import { momentWords } from '../words/times.ts';
import { isClosed } from '../words/wording.ts';
import { schoolYearWords } from '#pure/calendars';
import { calendarCalled, calendarPath, saidNow, spanWords, type EntryVoided } from './calendar-words.ts';

export type CalendarSeen = Readonly<{ calendar: CalendarFound; called: string }>;

export async function calendarSeen({ ids, ask }: Pick<Visit, 'ids' | 'ask'>): Promise<CalendarSeen> {
  const calendar = await ask(FindCalendar, { calendarId: ids['calendarId']! });
  const { urn } = calendar;
  const named = await schoolsNamed(urn === null ? [] : [urn], (asked) => ask(FindEstablishments, asked));
  return { calendar, called: calendarCalled(urn, named) };
}

type Told = Readonly<{ byId: string; at: Instant; reason: unknown }>;

/** What somebody else recorded of the calendar while a form about it was open. */
async function changedSince(visit: Visit, since: Instant): Promise<readonly Meanwhile[]> {
  const { calendar } = await calendarSeen(visit);
  const told = ({ byId, at, reason }: Told, did: string, title: string): readonly Meanwhile[] =>
    at <= since
      ? []
      : [
          {
            ...{ who: someoneWords({ id: byId, name: null }, visit.names), when: momentWords(at), did, title },
            ...{ reason: typeof reason === 'string' ? reason : null, rows: [] },
          },
        ];
  const did = (n: number) => (n === 0 ? 'recorded' : 'corrected');
  return calendar.years.flatMap(({ startsIn, entries, closures }) => [
    ...entries.flatMap(({ versions, voided }) => [
      ...versions.flatMap((each, n) => told(each, did(n), `School year ${schoolYearWords(startsIn)}`)),
      ...(voided ? told(voided, 'voided', `School year ${schoolYearWords(startsIn)}`) : []),
    ]),
    ...closures.flatMap(({ versions, voided }) => [
      ...versions.flatMap((each, n) => told(each, did(n), `Closed ${spanWords(each.said)}`)),
      ...(voided ? told(voided, 'voided', `Closed ${spanWords(versions.at(-1)!.said)}`) : []),
    ]),
  ]);
}

/** A form about a calendar, or an entry of it. */
export const ofCalendar = <Seen extends CalendarSeen>(see: (visit: Visit) => Promise<Seen>): FormRecord<Seen> => ({
  shows: [FindCalendar, FindEstablishments],
  see,
  told: ({ calendar: { calendarId }, called }) => ({
    ...{ caption: called, back: { text: 'Back to the calendar', href: calendarPath(calendarId) } },
  }),
  asSeen: ({ calendar: { revision } }) => revision,
  meanwhile: changedSince,
});

/** A school year of it that stands. */
export async function yearSeen(visit: Visit) {
  const seen = await calendarSeen(visit);
  for (const { startsIn, entries } of seen.calendar.years)
    for (const entry of entries) {
      const said = entry.entryId === visit.ids['entryId'] ? saidNow(entry) : null;
      if (said) return { ...seen, entryId: entry.entryId, startsIn, said, title: schoolYearWords(startsIn) };
    }
  throw new NotFound('This calendar has no such entry.');
}

/** A closure of it that stands. */
export async function closureSeen(visit: Visit) {
  const seen = await calendarSeen(visit);
  for (const { closures } of seen.calendar.years)
    for (const entry of closures) {
      const said = entry.entryId === visit.ids['entryId'] ? saidNow(entry) : null;
      if (said) return { ...seen, entryId: entry.entryId, said, title: spanWords(said) };
    }
  throw new NotFound('This calendar has no such entry.');
}

/** Either of them. */
export const entrySeen = (
  visit: Visit,
): Promise<CalendarSeen & EntryVoided & Readonly<{ entryId: string; title: string }>> =>
  yearSeen(visit).catch((error: unknown) => {
    if (error instanceof NotFound) return closureSeen(visit);
    throw error;
  });

/** Why it was said anew, where that can still be read. */
export const reasonOf = (reason: unknown): string | null =>
  typeof reason === 'string' ? reason : isClosed(reason) ? 'The reason cannot be read any more' : null;
