import { AsyncLocalStorage } from 'node:async_hooks';

const answering = new AsyncLocalStorage<object>();

/** What this work reads of the views it reads as one request: the same document twice is read once, unless something was written between. */
export const asOneRequest = <Result>(work: () => Result): Result => answering.run({}, work);

/** Null where no request is answered: processes, jobs and views read by themselves. */
export const requestNow = (): object | null => answering.getStore() ?? null;
