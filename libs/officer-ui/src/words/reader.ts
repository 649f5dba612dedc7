import { AsyncLocalStorage } from 'node:async_hooks';
import type { CivilDate } from '#platform/time';

/** Who reads a page: the day on which they do. Like the zone of a clock it is the same wherever on the page a day is written. */
export type Reader = Readonly<{ today: CivilDate }>;

const reading = new AsyncLocalStorage<Reader | null>();

/** Whatever is worded by this work is worded for that reader. */
export const wordedFor = <Result>(reader: Reader | null, work: () => Result): Result => reading.run(reader, work);

/** As evidence is: a paper or a file is read on another day, by somebody else. */
export const wordedInFull = <Result>(work: () => Result): Result => wordedFor(null, work);

/** Null where nobody reads now, or what is read is evidence: then every day is written in full. */
export const readerNow = (): Reader | null => reading.getStore() ?? null;
