import { FindRegister, type ChildInRegister } from '#contexts/oversight';
import type { CivilDate } from '#platform/time';
import { aCursor, aDay, type Parameters } from '#platform/web';
import { addDays, attendanceCodesOn, SESSIONS, weekdayAndDate, type RegisterSession } from '#statutory-rules';
import { childPath, correctMarkPath } from '../child-line/line-path.ts';
import { text } from '../forms/date-fields.ts';
import type { FormRecord, Visit } from '../forms/form-declaration.ts';
import { halfDay, markWords } from '../words/attendance-words.ts';
import { calledName } from '../words/children-words.ts';
import { toSettle } from '../record-marks/to-settle.ts';
import { dayOfRegister } from './day-of-register.ts';
import { placeWords } from './place-words.ts';

type Cell = Readonly<{
  session: RegisterSession;
  words: string;
  mark: string | null;
  first: string | null;
  isMissing: boolean;
  isOff: boolean;
  means: string | null;
  correct: string | null;
}>;
export type RegisterRow = Readonly<{
  childId: string;
  placementId: string;
  name: string;
  href: string;
  cells: readonly Cell[];
  /** Why no mark can be given; null: it can. */
  why: string | null;
}>;

/** The input whose code is meant for everybody who has none of their own. */
export const restOf = (session: RegisterSession): string => `rest-${session}`;

/** The register of the day that is looked at: who is there, what is marked, and what can be. */
async function registerOfPlace({ ids, query, today, ask, names }: Visit) {
  const { providerId } = ids as { providerId: string };
  const on = dayOfRegister(text(query, 'day'), today);
  const cursor = text(query, 'cursor') || null;
  const found = await ask(FindRegister, { providerId, on, cursor });
  let inputs = 0;
  const rows = found.items.map((child) => {
    const row = rowOf(child, on, today);
    return { ...row, input: row.why === null ? inputs++ : null };
  });
  const left = (session: RegisterSession): number =>
    rows.filter(({ cells, why }) => !why && cells.some((cell) => cell.session === session && cell.mark === null))
      .length;
  const turned = (to: string | null) =>
    to === null ? null : `?${new URLSearchParams({ day: on, cursor: to }).toString()}`;
  const settle = toSettle(
    rows.flatMap(({ cells, why, placementId }) =>
      why === null ? cells.map((cell) => ({ ...cell, input: `rows-${placementId}-marks-${cell.session}-code` })) : [],
    ),
  );
  const after = addDays(on, 1);
  return {
    ...{ providerId, place: placeWords(names, providerId), on, rows },
    day: { words: weekdayAndDate(on), before: addDays(on, -1), after: after <= today ? after : null },
    sessions: SESSIONS.map((session) => ({ words: halfDay(session), left: left(session), rest: restOf(session) })),
    left: SESSIONS.some((session) => left(session) > 0),
    codes: attendanceCodesOn(on).map(({ code, meaning }) => `${code}: ${meaning}`),
    ...{ next: turned(found.next), previous: turned(found.previous), unlisted: found.unlisted, settle },
  };
}

function rowOf(
  { childId, placementId, name, marks, first, sessions, parked }: ChildInRegister,
  on: CivilDate,
  today: CivilDate,
): RegisterRow {
  const called =
    calledName(name, ({ familyName, givenNames }) => `${familyName}, ${givenNames}`) ??
    'A child whose personal data was destroyed';
  return {
    ...{ childId, placementId, name: called, href: childPath(childId) },
    cells: SESSIONS.map((session) => {
      const mark = marks[session] ?? null;
      const words = `${called}, ${halfDay(session).toLowerCase()}`;
      const correct = mark && correctMarkPath(childId, { date: on, session });
      const isAgreed = sessions.includes(session);
      return {
        ...{ session, words, mark, first: first[session] ?? null, correct },
        means: mark && markWords({ code: mark, date: on }),
        ...{ isMissing: !mark && isAgreed && on < today, isOff: !mark && !isAgreed },
      };
    }),
    why: parked ? 'waits for a repair' : name === null ? 'destroyed' : null,
  };
}

export const registerParameters: Parameters = { day: aDay, cursor: aCursor };

/** A day’s register of a place: each row of it stands or falls by itself. */
export const registerRecord: FormRecord<Awaited<ReturnType<typeof registerOfPlace>>> = {
  ...{ shows: [FindRegister], see: registerOfPlace, asSeen: 'row by row' },
  told: ({ place }) => ({ caption: place, back: { text: 'All registers', href: '/registers' } }),
};
