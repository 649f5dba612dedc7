import type { CodeAdviceFacts } from './data/code-advice-law.ts';
import type { AttendanceCode } from './data/register-codes.ts';
import type { ARRIVALS, SessionFacts, WhyAbsent } from './session-facts.ts';

/**
 * What the decision table says, and in which of its rows. `because` is for people. `followUp`: the absence is unexplained, to
 * be followed up promptly whichever school is due to have the pupil (row 4).
 */
export type CodeAdvice = Readonly<{ row: number; because: string; followUp: boolean }> &
  (
    | Readonly<{
        kind: 'code';
        code: AttendanceCode;
        /** What must be recorded with the code, or null. */
        record: string | null;
        /** What to ask before relying on it, or null. */
        confirm: string | null;
      }>
    /** Until the reason is known, and then its true code; `whatNBecomes` says until when. Never one of `never`. */
    | Readonly<{ kind: 'until known'; code: 'N'; becomes: 'O'; never: readonly AttendanceCode[] }>
    /** On no roll there is no statutory code; the mark is reported under the local authority's rules. */
    | Readonly<{ kind: 'local mark'; mark: 'PRESENT'; confirm: string | null }>
    | Readonly<{ kind: 'local mark'; mark: 'ABSENT'; reason: WhyAbsent }>
    /** On no roll, and nothing was due. */
    | Readonly<{ kind: 'no mark' }>
    /** No automatic code: the school, or a person with a reason, chooses. Never one of `never`. */
    | Readonly<{ kind: 'ask'; whom: 'the school' | 'a person'; never: readonly AttendanceCode[] }>
  );

/** A session as the rows see it: with the law of its day, and what other rules answer of it. */
export interface SessionCase {
  readonly facts: SessionFacts;
  readonly law: CodeAdviceFacts;
  readonly ofCompulsorySchoolAge: boolean;
  /** Null unless the child was at a school. */
  readonly arrived: (typeof ARRIVALS)[number] | null;
}

type More = Readonly<{ record?: string | null; confirm?: string | null; followUp?: boolean }>;

export const code = (row: number, given: AttendanceCode, because: string, more: More = {}): CodeAdvice => ({
  ...{ kind: 'code', row, code: given, because, record: null, confirm: null, followUp: false },
  ...more,
});

type Asked = Readonly<{ whom: 'the school' | 'a person'; never: readonly AttendanceCode[] }>;

export const ask = (row: number, because: string, of: Asked = { whom: 'the school', never: [] }): CodeAdvice => ({
  ...{ kind: 'ask', row, because, followUp: false },
  ...of,
});

export const unknown = (because: string, never: readonly AttendanceCode[] = []): CodeAdvice => ({
  ...{ kind: 'until known', row: 12, code: 'N', becomes: 'O', never, because, followUp: true },
});
