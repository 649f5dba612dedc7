import type { CivilDate } from '#platform/time';
import { SESSIONS, weekdayAndDate, type RegisterSession } from '#statutory-rules';
import { correctMarkPath } from '../child-line/line-path.ts';
import { halfDay } from '../words/attendance-words.ts';

type Session = Readonly<{ date: CivilDate; session: RegisterSession }>;

/** A session of a child in a sheet: where its mark is typed, or why none can be. */
export type SheetCell = Session &
  Readonly<{
    key: string;
    /** Whose, and which. */
    words: string;
    mark: string | null;
    first: string | null;
    /** `elsewhere`: another placement of the child has marked it. */
    state: 'typed' | 'elsewhere' | 'not agreed' | 'to come' | 'not here' | 'not held';
    /** Agreed, behind and not marked, on a day on which schools are open. */
    isMissing: boolean;
    /** No school is open: a mark can be typed of a child who was there all the same, and is awaited of nobody. */
    isShut: boolean;
    correct: string | null;
  }>;

type Standing = Readonly<{ code: string | null; first: string | null; elsewhere: boolean }>;
type Of = Readonly<{
  childId: string;
  called: string;
  today: CivilDate;
  /** Sessions that are agreed; null where the child is not there. */
  agreed: readonly RegisterSession[] | null;
  mark: Standing | null;
  /** It was agreed, and not held. */
  isNone?: boolean;
  /** Days on which no school is open. */
  shut?: ReadonlySet<CivilDate>;
  /** Whether they may open the child’s own record, where a mark is corrected. */
  opens?: boolean;
}>;

/** `Thursday morning`, as whoever keeps a week’s register says it. */
export const sessionWords = ({ date, session }: Session): string =>
  `${weekdayAndDate(date).split(' ')[0]!} ${halfDay(session).toLowerCase()}`;

export function sheetCell(
  { date, session, key, words }: Slot,
  { childId, called, today, agreed, mark, isNone = false, shut, opens = true }: Of,
): SheetCell {
  const isAgreed = agreed?.includes(session) === true;
  const isShut = shut?.has(date) === true;
  return {
    ...{ date, session, key, words: `${called}, ${words}` },
    ...{ mark: mark?.code ?? null, first: mark?.first ?? null },
    state:
      mark === null && isNone
        ? 'not held'
        : stateOf(mark, isAgreed, { isHere: agreed !== null, isAhead: date > today }),
    ...{ isShut, isMissing: mark === null && isAgreed && !isNone && !isShut && date < today },
    correct: opens && mark && !mark.elsewhere ? correctMarkPath(childId, { date, session }) : null,
  };
}

function stateOf(
  mark: Standing | null,
  isAgreed: boolean,
  { isHere, isAhead }: Readonly<{ isHere: boolean; isAhead: boolean }>,
): SheetCell['state'] {
  if (mark) return mark.elsewhere ? 'elsewhere' : 'typed';
  if (!isHere) return 'not here';
  if (!isAgreed) return 'not agreed';
  return isAhead ? 'to come' : 'typed';
}

/** A session of a sheet, whosoever. */
export type Slot = Session & Readonly<{ key: string; words: string }>;
export const slotOf = (slot: Session): Slot => ({
  ...{ ...slot, key: `${slot.date}-${slot.session}`, words: sessionWords(slot) },
});

/** Of a day, its two. */
export const sessionsOfDay = (date: CivilDate): readonly Slot[] => SESSIONS.map((session) => slotOf({ date, session }));
