import type { Position } from '#platform/event-sourcing';
import type { Checkpoint, QueuedEvent, Stop } from './checkpoint.ts';
import type { Collection } from './collection.ts';
import { ReadModels } from './read-models.ts';

/** One build of a view: a collection of its own. Numbers are never used twice. */
export type Generation = Readonly<{
  generation: number;
  live: boolean;
  checkpoint: Checkpoint | null;
  stop: Stop | null;
}>;

/** A document as JSON text with the last event it reflects; without text when there is none. */
export type StoredDocument = Readonly<{ text: string | undefined; position: Position | null; parked: boolean }>;

/** What a declared field of a document holds. */
export type FieldValue = string | number | boolean | readonly string[];

/** A document to be stored, with its declared fields beside its text: an engine need not look into the text. */
export type Upsert = Readonly<{
  id: string;
  text: string;
  position: Position;
  fields: Readonly<Record<string, FieldValue>>;
}>;

/** What one view has to write for one batch of events. */
export type ViewBatch = Readonly<{
  collection: Collection;
  generation: number;
  /** Must equal the stored checkpoint: a batch is never applied twice, and never by two runners. */
  from: Checkpoint | null;
  /** Equal to `from` when only a queue is worked off. */
  to: Checkpoint | null;
  upserts: readonly Upsert[];
  deletes: readonly string[];
  /** Documents whose queue is emptied, before `queue` is added. */
  released: readonly string[];
  queue: readonly QueuedEvent[];
  stop: Stop | null;
  /** With this batch the generation has caught up: readers see it from now on, unless they see a newer one. */
  goLive: boolean;
}>;

/** `abandon`: gives up the rebuild under way; the live build stays. */
export type ViewRequest = Readonly<{ kind: 'rebuild' | 'retry' | 'abandon'; view: string }>;

/** One that waits. Asked for again it waits once, under another id: whoever answers the first asking leaves the second. */
export type WaitingViewRequest = ViewRequest & Readonly<{ id: string }>;

/**
 * The runner's side of the read models.
 *
 * Promises: a batch, its checkpoint, its parked events and its going live are one transaction; a view whose batch is
 * refused leaves the others of the same call untouched; requests survive a restart and reach the runner of another
 * process.
 */
export abstract class ViewStore extends ReadModels {
  /** Oldest first. @throws DeclarationChanged this version was built from other fields */
  abstract generations(collection: Collection): Promise<readonly Generation[]>;

  /** A new, empty generation. The view's unfinished ones are dropped and its rebuild request is answered. */
  abstract begin(collection: Collection): Promise<Generation>;

  /** Drops what is being built beside a live generation, and answers the request for it; nothing, where none is live. */
  abstract abandon(collection: Collection): Promise<void>;

  /** Readers are refused (ViewNotBuilt) until a generation goes live. */
  abstract retract(collection: Collection): Promise<void>;

  /** Drops the generations that are neither live nor the newest unfinished one. */
  abstract prune(collection: Collection): Promise<void>;

  /** Drops every version of every view but these. Answers the names of those dropped. For the ops verb. */
  abstract dropAllBut(collections: readonly Collection[]): Promise<readonly string[]>;

  abstract load(
    collection: Collection,
    generation: number,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, StoredDocument>>;

  /** Per view in the order given: undefined when written, else why not (CheckpointConflict, DocumentRefused). */
  abstract write(batches: readonly ViewBatch[]): Promise<readonly (Error | undefined)[]>;

  /** The queues of parked documents, each in order of position. */
  abstract queued(generation: number): Promise<ReadonlyMap<string, readonly QueuedEvent[]>>;

  /** Asks the runner, in whatever process, to rebuild a view or to retry what it has parked. */
  abstract request(request: ViewRequest): Promise<void>;

  /** The requests not yet answered. */
  abstract requests(): Promise<readonly WaitingViewRequest[]>;

  /** Does nothing to what was asked for again since. */
  abstract answered(request: WaitingViewRequest): Promise<void>;

  abstract close(): Promise<void>;
}
