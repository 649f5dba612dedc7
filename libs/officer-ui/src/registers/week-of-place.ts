import { FindClosedDays } from '#contexts/calendars';
import { FindAddressesProtected, FindWeekRegister } from '#contexts/oversight';
import type { CivilDate } from '#platform/time';
import { aCursor, aDay, type Parameters } from '#platform/web';
import { addDays, attendanceCodesOn, bankHolidayOn, weekdayAndDate } from '#statutory-rules';
import { text } from '../forms/date-fields.ts';
import type { FormRecord, Visit } from '../forms/form-declaration.ts';
import { dayWords } from '../words/times.ts';
import { daysShut } from '../calendars/days-shut.ts';
import { addressesOfSheet } from './addresses-of-sheet.ts';
import { weekOfRegister } from './day-of-register.ts';
import { asProviderSays, hereCode } from './here-code.ts';
import { opensRecords } from './opens-records.ts';
import { nobodyThere, placeWords } from './place-words.ts';
import { sessionsOfDay, sheetCell } from './sheet-cell.ts';
import { settledFrom } from './settled-from.ts';
import { sheetRow } from './sheet-row.ts';
import { weekTotal } from './week-total.ts';

/** The register of the week that is looked at: who is there, what is marked, and what can be. */
async function weekOfPlace(visit: Visit) {
  const { ids, query, today, ask, names, sender, mayOf } = visit;
  const { providerId } = ids as { providerId: string };
  const monday = weekOfRegister(text(query, 'week'), today);
  const cursor = text(query, 'cursor') || null;
  const found = await ask(FindWeekRegister, { providerId, week: monday, cursor });
  const dates = [0, 1, 2, 3, 4].map((n) => addDays(monday, n));
  const sessions = dates.flatMap(sessionsOfDay);
  const shut = await daysShut(visit, { from: monday, to: addDays(monday, 4) });
  const opens = await opensRecords({ sender, mayOf }, found.items);
  const hidden = await addressesOfSheet(visit, found.items);
  const rows = found.items.map((child) => {
    const agreed = new Map(child.days.map((day) => [day.date as CivilDate, day.sessions]));
    const marks = new Map(child.marks.map((mark) => [`${mark.date}-${mark.session}`, mark]));
    const none = new Set(child.notHeld.map(({ date, session }) => `${date}-${session}`));
    const of = { childId: child.childId, today, opens, shut };
    const cellsOf = (called: string) =>
      sessions.map((slot) => {
        const mark = marks.get(slot.key) ?? null;
        return sheetCell(slot, {
          ...of,
          called,
          agreed: agreed.get(slot.date) ?? null,
          mark,
          isNone: none.has(slot.key),
        });
      });
    const row = sheetRow(child, cellsOf, hidden);
    return { ...row, total: weekTotal(child.marks, row.cells) };
  });
  const keeps = names.keepsRegister?.(providerId, monday) === true;
  const means = sender.actor.role === 'provider' ? asProviderSays(keeps) : null;
  const turned = (to: string | null) =>
    to === null ? null : `?${new URLSearchParams({ week: monday, cursor: to }).toString()}`;
  const after = addDays(monday, 7);
  const day = dates.includes(today) ? today : null;
  return {
    ...{ providerId, place: placeWords(names, providerId), opens, rows, settle: settledFrom(rows) },
    nobody: rows.length === 0 ? nobodyThere('in that week', { ...found, providerId, opens, today }) : null,
    days: dates.map((date) => ({
      ...{
        date,
        words: shortDay(date),
        isToday: date === today,
        holiday: bankHolidayOn(date) ?? (shut.has(date) ? SHUT : null),
      },
    })),
    sessions: sessions.map((slot) => ({
      ...{ ...slot, here: hereCode(slot, keeps) },
    })),
    week: {
      ...{ monday, words: dayWords(monday), before: addDays(monday, -7), beforeWords: dayWords(addDays(monday, -7)) },
      ...{ after: after <= today ? after : null, afterWords: dayWords(after), isThis: addDays(monday, 6) >= today },
    },
    /** Where one session is filled in, a child at a time. */
    oneAtATime: `/registers/${providerId}/session${day ? '' : `?day=${dates.findLast((date) => date <= today)!}`}`,
    codes: attendanceCodesOn(monday).map(({ code, meaning }) => `${code}: ${meaning}`),
    here: hereCode({ date: monday, session: 'AM' }, keeps),
    ...{ means, isLateSaid: keeps },
    ...{ next: turned(found.next), previous: turned(found.previous), unlisted: found.unlisted },
  };
}
export type WeekSeen = Awaited<ReturnType<typeof weekOfPlace>>;

const SHUT = 'schools closed';

/** `Mon 12` */
const shortDay = (date: CivilDate): string => {
  const [day, number] = weekdayAndDate(date).split(' ') as [string, string];
  return `${day.slice(0, 3)} ${number}`;
};

export const weekParameters: Parameters = { week: aDay, cursor: aCursor };

/** A week’s register of a place: each row of it stands or falls by itself. */
export const weekRecord: FormRecord<WeekSeen> = {
  ...{
    shows: [FindWeekRegister],
    besides: [FindClosedDays, FindAddressesProtected],
    see: weekOfPlace,
    asSeen: 'row by row',
  },
  // A provider has the one register, and the children of it.
  told: ({ place, opens }) => ({
    caption: place,
    back: opens
      ? { text: 'All registers', href: '/registers' }
      : { text: 'Children with us', href: '/placements-list' },
  }),
};
