import { Lost } from '#platform/privacy';
import type { Deadline, Moment, OpenFact, PrivateFacts, PrivateMoment } from './deadline.ts';

/** Why nothing can be told now of one child, in a code: the others’ moments do not wait for it. */
export type Untold = Readonly<{ problem: string }>;

/**
 * When what is open is due. One that cannot be worked out is told as that, whoever asks: a gap in the law costs its own row,
 * and no list or page. Null: it will never fall due.
 */
export function momentOf(
  deadline: Deadline,
  open: OpenFact,
  known: PrivateFacts | Lost | Untold | null,
): Moment | PrivateMoment | Untold {
  if (known instanceof Lost) return { problem: known.lost };
  if (known && 'problem' in known) return known;
  try {
    return known ? deadline.privateMoment!(open, known) : deadline.moment!(open);
  } catch (error) {
    return { problem: codeOf(error) };
  }
}

/** The class of an error; its words could give away what it was computed from. */
const codeOf = (error: unknown): string =>
  (error instanceof Error && /^[A-Za-z]{1,60}$/.test(error.name) ? error.name : 'Error')
    .replace(/(?<=[a-z0-9])(?=[A-Z])/g, '-')
    .toLowerCase();
