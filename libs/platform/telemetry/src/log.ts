/** What may stand beside the words of a log line: ids, codes, numbers. Never what a person typed. */
export type Facts = Readonly<Record<string, string | number | boolean | null>>;

/**
 * The log of this process. `what` is a sentence of the code's own, without a value put into it: an erasure cannot
 * reach a log line, so nothing personal may enter one.
 */
export abstract class Log {
  abstract debug(what: string, facts?: Facts): void;
  abstract info(what: string, facts?: Facts): void;
  abstract warn(what: string, facts?: Facts): void;
  /** Of the error only class, code and frames are written (see without-words.ts). */
  abstract error(what: string, error: unknown, facts?: Facts): void;
}
