import { weekdayWords } from '../words/times.ts';
import { FindClosedDays } from '#contexts/calendars';
import { FindAddressesProtected, FindRegister } from '#contexts/oversight';
import { londonWallClock, type CivilDate } from '#platform/time';
import { aCursor, aDay, oneOf, type Parameters } from '#platform/web';
import { attendanceCodesOn, SESSIONS, type RegisterSession } from '#statutory-rules';
import { text } from '../forms/date-fields.ts';
import type { FormRecord, Visit } from '../forms/form-declaration.ts';
import { halfDay } from '../words/attendance-words.ts';
import { daysShut } from '../calendars/days-shut.ts';
import { addressesOfSheet } from './addresses-of-sheet.ts';
import { dayOfRegister, weekdayBeside } from './day-of-register.ts';
import { asProviderSays, hereCode } from './here-code.ts';
import { opensRecords } from './opens-records.ts';
import { nobodyThere, placeWords } from './place-words.ts';
import { sheetCell, slotOf } from './sheet-cell.ts';
import { settledFrom } from './settled-from.ts';
import { sheetRow } from './sheet-row.ts';

/** Who is at a place in one session, and how each is marked: the session that the address names, or that which it is now. */
async function sessionOfPlace(visit: Visit) {
  const { ids, query, today, now, ask, names, sender, mayOf } = visit;
  const { providerId } = ids as { providerId: string };
  const on = dayOfRegister(text(query, 'day'), today);
  const session =
    SESSIONS.find((each) => each === text(query, 'session')) ?? (londonWallClock(now) < `${on}T12` ? 'AM' : 'PM');
  const cursor = text(query, 'cursor') || null;
  const found = await ask(FindRegister, { providerId, on, cursor });
  const keeps = names.keepsRegister?.(providerId, on) === true;
  const slot = slotOf({ date: on, session });
  const shut = await daysShut(visit, { from: on, to: on });
  const opens = await opensRecords({ sender, mayOf }, found.items);
  const hidden = await addressesOfSheet(visit, found.items);
  const rows = found.items.map((child) => {
    const cellsOf = (called: string) => {
      const code = child.marks[session];
      const elsewhere = child.elsewhere.includes(session);
      const mark =
        code === undefined && !elsewhere
          ? null
          : { code: code ?? null, first: child.first[session] ?? null, elsewhere };
      const of = { childId: child.childId, called, today, shut, agreed: child.sessions, mark, opens };
      return [sheetCell(slot, { ...of, isNone: child.notHeld.includes(session) })];
    };
    return sheetRow(child, cellsOf, hidden);
  });
  const there = `/registers/${providerId}`;
  const to = (day: string, half: RegisterSession) => `?${new URLSearchParams({ day, session: half }).toString()}`;
  const dayOf = (day: CivilDate) => ({ text: weekdayWords(day), href: to(day, session) });
  const turned = (at: string | null) =>
    at === null ? null : `${to(on, session)}&${new URLSearchParams({ cursor: at }).toString()}`;
  const [other, half] = [session === 'AM' ? 'PM' : 'AM', halfDay(session).toLowerCase()] as const;
  return {
    ...{ providerId, place: placeWords(names, providerId), on, session, rows, settle: settledFrom(rows) },
    nobody: rows.length === 0 ? nobodyThere('on that day', { ...found, providerId, opens, today }) : null,
    title: `${weekdayWords(on)}, ${half}`,
    button: session === 'AM' ? 'Save and go to the afternoon' : 'Save the afternoon',
    sessions: [{ ...slot, here: hereCode(slot, keeps) }],
    means: sender.actor.role === 'provider' ? asProviderSays(keeps) : null,
    choices: choicesOf(slot, keeps),
    isLateSaid: keeps,
    isShut: shut.has(on),
    ways: {
      other: { text: `The ${halfDay(other).toLowerCase()}`, href: to(on, other) },
      before: dayOf(weekdayBeside(on, -1)),
      after: weekdayBeside(on, 1) <= today ? dayOf(weekdayBeside(on, 1)) : null,
      week: { text: 'The whole week', href: `${there}?week=${on}` },
    },
    next: turned(found.next),
    previous: turned(found.previous),
    unlisted: found.unlisted,
    codes: attendanceCodesOn(on).map(({ code, meaning }) => `${code}: ${meaning}`),
  };
}
export type SessionSeen = Awaited<ReturnType<typeof sessionOfPlace>>;

/** What is marked most, each within reach of a thumb; any other code is typed. A code that the day does not know is none. */
function choicesOf(slot: OfDay, keepsRegister: boolean): readonly Choice[] {
  const known = new Set<string>(attendanceCodesOn(slot.date).map(({ code }) => code));
  const all: readonly Choice[] = [
    [hereCode(slot, keepsRegister), 'Here'],
    ...(keepsRegister ? [['L', 'Late'] as const] : []),
    ...([
      ['N', 'Not here, why not known'],
      ['I', 'Ill'],
    ] as const),
  ];
  return all.filter(([code]) => known.has(code));
}
type OfDay = Readonly<{ date: CivilDate; session: RegisterSession }>;
type Choice = readonly [code: string, words: string];

export const sessionParameters: Parameters = { day: aDay, session: oneOf(SESSIONS), cursor: aCursor };

/** One session of a place: each child of it stands or falls by itself. */
export const sessionRecord: FormRecord<SessionSeen> = {
  ...{
    shows: [FindRegister],
    besides: [FindClosedDays, FindAddressesProtected],
    see: sessionOfPlace,
    asSeen: 'row by row',
  },
  told: ({ place, providerId, on }) => ({
    caption: place,
    back: { text: 'Register of the week', href: `/registers/${providerId}?week=${on}` },
  }),
};
