import { join } from 'node:path';

/** What stands where in a data folder. Events, views, keys and operations are four files: none stalls another. */
export const dataFiles = (folder: string) =>
  ({
    events: join(folder, 'events.sqlite'),
    views: join(folder, 'views.sqlite'),
    keys: join(folder, 'keys.sqlite'),
    operations: join(folder, 'operations.sqlite'),
    /** Lists that others publish: no part of the record, and taken from their files again where they are lost. */
    reference: join(folder, 'reference.sqlite'),
    /** Demo mode only; in live mode the master key is elsewhere. Never in a backup. */
    masterKey: join(folder, 'master.key'),
    signInKey: join(folder, 'sign-in.key'),
    /** What was destroyed, kept outside every backup of the keys. */
    destructions: join(folder, 'keys-destroyed.jsonl'),
    /** Here where the events are in an engine: which store of it is this folder’s. */
    engine: join(folder, 'events-in-an-engine'),
    /** Here where all but what is this machine’s own is in a database: which store of it was used with this folder. */
    database: join(folder, 'stores-in-a-database'),
    /** Here while events are moved: the store that they are moved into, and what a move leaves behind. */
    beingMoved: join(folder, 'events-being-moved'),
    fileBeingMoved: join(folder, 'events-being-moved.sqlite'),
    moved: join(folder, 'events-moved.sqlite'),
    /** Here while all but the events is moved between this folder and a database; what is filled, and what a move leaves behind. */
    storesBeingMoved: join(folder, 'stores-being-moved'),
    keysBeingMoved: join(folder, 'keys-being-moved.sqlite'),
    operationsBeingMoved: join(folder, 'operations-being-moved.sqlite'),
    keysMoved: join(folder, 'keys-moved.sqlite'),
    operationsMoved: join(folder, 'operations-moved.sqlite'),
    /** Here while a restore is under way, and after one that was cut off: the folder is not to be served. */
    unfinishedRestore: join(folder, 'restore-unfinished'),
  }) as const;

export type DataFiles = ReturnType<typeof dataFiles>;
