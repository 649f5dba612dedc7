import { MongoBulkWriteError, MongoError, MongoServerError } from 'mongodb';
import { StoreUnavailable } from '#platform/event-sourcing';

/** Why the database that is named cannot be used; for the person who starts the server. */
export class MongoRefused extends Error {
  constructor(why: string, options?: ErrorOptions) {
    super(`MONGODB_URL cannot be used: ${why}.`, options);
    this.name = 'MongoRefused';
  }
}

/** Of what is carried into a database, which must have been empty; for the person who moves it. */
export class HoldsAnother extends Error {
  constructor(collection: string, options?: ErrorOptions) {
    super(`Collection ${collection} holds something else already: give an empty place to move to.`, options);
    this.name = 'HoldsAnother';
  }
}

/** The database did not answer in time, or has no primary. Of a write: it may have been done. */
export class MongoAway extends StoreUnavailable {
  constructor(options?: ErrorOptions) {
    super('MongoDB does not answer', options);
    this.message =
      'The database of MONGODB_URL does not answer. Of what was sent to it nobody knows whether it was kept.';
    this.name = 'MongoAway';
  }
}

const DUPLICATE = 11_000;
const WRITE_CONFLICT = 112;
const SNAPSHOT_UNAVAILABLE = 246;

/**
 * A primary that is one no more, that stops, cannot reach the others or has no room, or forgot where a reading was: what the
 * driver has not got over by repeating. With 8000 whatever stands before a database says that there is none behind it now.
 */
const NOT_NOW = new Set([
  ...[6, 7, 43, 50, 64, 89, 91, 133, 134, 189, 262, 8_000],
  ...[9_001, 10_107, 11_600, 11_602, 13_435, 13_436, 14_031],
]);
const AWAY =
  /^Mongo(?:Network|NetworkTimeout|OperationTimeout|ServerSelection|PoolCleared|PoolClosed|TopologyClosed|NotConnected|WaitQueueTimeout)Error$/;
/** It outlived its time in a server, or ran into another for as long as we repeat. */
const UNDONE = new Set([WRITE_CONFLICT, 251]);

export const isDuplicate = (error: unknown): boolean =>
  error instanceof MongoServerError && Number(error.code) === DUPLICATE;

export const isSnapshotGone = (error: unknown): boolean =>
  error instanceof MongoServerError && error.code === SNAPSHOT_UNAVAILABLE;

/** By its name, since the driver throws some from other copies of its classes, and by what a server says. */
export function isAway(error: unknown): boolean {
  const { name = '', code } = error as { name?: string; code?: unknown };
  return AWAY.test(name) || NOT_NOW.has(Number(code)) || UNDONE.has(Number(code)) || isBrokenOff(error);
}

/** Of several writes at once the driver wraps a lost connection in an error of the writes, without a code of any. */
const isBrokenOff = (error: unknown): boolean =>
  error instanceof MongoBulkWriteError && error.code === undefined && [error.writeErrors].flat().length === 0;

/** Some that speak the protocol tell a conflict as the failure of one write, without the word that it may be done again. */
export function labelled(error: unknown): never {
  if (error instanceof MongoError && error.code === WRITE_CONFLICT) error.addErrorLabel('TransientTransactionError');
  throw error;
}

/** An error as the ports know it. */
export const asPort = (error: unknown): unknown => (isAway(error) ? new MongoAway({ cause: error }) : error);
