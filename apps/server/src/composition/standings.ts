import { dueList } from '#platform/deadlines';
import { comparePositions, lagAfter, type EventStore, type Lag, type Position } from '#platform/event-sourcing';
import type { Reader } from '#platform/metrics';
import type { KeptCause, Operations } from '#platform/operations';
import { wordsOfFailure } from '#platform/process-manager';
import { collectionName, type Collection, type Generation, type View, type ViewStore } from '#platform/read-models';
import type { Instant } from '#platform/time';
import { allProcesses } from '#processes';
import { views } from './all-contexts.ts';

/** Something that waits for a later try: an event, or a deadline, of a document or of a process's subject. */
export type Waiting = Readonly<{ cause: string; of: string; words: string; tries: number; since: Instant | null }>;

/** Where a view or a process stands, as its store tells it: the same from the server and from beside it. */
export type Standing = Readonly<{
  kind: 'view' | 'process';
  name: string;
  /** Something it may not pass stops it. */
  stopped: string | null;
  position: Position | null;
  /** Null: it goes by the clock, not by events. */
  behind: Lag | null;
  waiting: readonly Waiting[];
}>;

type Source = Readonly<{ events: EventStore; now: Instant }>;

/** Of every view, and of the due list that is computed from some of them. */
export async function viewStandings(store: ViewStore, views: readonly View[], source: Source): Promise<Standing[]> {
  const standings: Standing[] = [];
  for (const collection of [...views.map((each) => each.collection), dueList as Collection]) {
    const generations = await store.generations(collection);
    const shown = generations.find(({ live }) => live) ?? generations.at(-1);
    standings.push({
      ...{ kind: 'view', name: collectionName(collection), stopped: stopOf(shown) },
      position: shown?.checkpoint?.position ?? null,
      behind: await lagAfter(source.events, shown?.checkpoint?.position ?? null, source.now),
      waiting: shown ? await queuedIn(store, shown) : [],
    });
  }
  return standings;
}

const stopOf = (shown: Generation | undefined): string | null =>
  shown?.stop ? `stands before event ${shown.stop.eventId}: ${shown.stop.code}` : null;

async function queuedIn(store: ViewStore, { generation }: Generation): Promise<Waiting[]> {
  return [...(await store.queued(generation)).values()].flat().map(({ document, eventId, code }) => ({
    ...{ cause: eventId, of: document, tries: 1, since: null },
    words: code === null ? 'waits behind another of the same document' : `it could not be applied (${code})`,
  }));
}

/** What each is given when it runs is of no account here. */
const processes = allProcesses.map((process) => new process());

/** By name: what may park nothing. */
export const processesThatHold: readonly string[] = processes
  .filter(({ onFailure }) => onFailure === 'holds')
  .map(({ name }) => name);

/** What stops a process that may park nothing. */
export type HeldProcess = Readonly<{ process: string; code: string | null }>;

/** Of the processes that may park nothing, those that are held, with why. */
export async function heldProcesses({ processes: kept }: Pick<Operations, 'processes'>): Promise<HeldProcess[]> {
  const parked = await Promise.all(processesThatHold.map((process) => kept.parkedOf(process)));
  return processesThatHold.flatMap((process, n) => {
    const [first] = parked[n]!;
    return first ? [{ process, code: first.code }] : [];
  });
}

/** What each process that goes by events takes. */
const taken = new Map(
  processes.flatMap((process) =>
    'reactsTo' in process ? [[process.name, new Set(process.reactsTo.map(({ type }) => type))] as const] : [],
  ),
);

/** The types of events that a process takes; undefined of one that goes by the clock. */
export const takenBy = (process: string): ReadonlySet<string> | undefined => taken.get(process);

/** Of those that have begun. One to which nothing after its checkpoint matters stands at the head. */
export async function processStandings(operations: Operations, { events, now }: Source): Promise<Standing[]> {
  const standings: Standing[] = [];
  for (const name of await operations.processes.begun()) {
    const position = (await operations.processes.placeOf(name))!.checkpoint?.position ?? null;
    const head = await events.head();
    const behind = await lagAfter(events, position, now, takenBy(name));
    const parked = await operations.processes.parkedOf(name);
    const [first] = parked;
    const held = first !== undefined && (await isAhead(events, first, position));
    standings.push({
      ...{ kind: 'process', name, behind, position: behind.events === 0 && !behind.orMore ? head : position },
      stopped: held ? `is held by ${first.cause}: ${wordsOfFailure(first.code)}` : null,
      waiting: held ? [] : parked.map(waitingOf),
    });
  }
  return standings;
}

/** A process that parks has passed what it parked; one that holds stands before it. */
async function isAhead(events: EventStore, { event }: KeptCause, position: Position | null): Promise<boolean> {
  if (!event) return false;
  const [persisted] = await events.readStream(event.stream, event.revision);
  return persisted !== undefined && (position === null || comparePositions(persisted.position, position) > 0);
}

const waitingOf = ({ cause, subject, code, tries, since }: KeptCause): Waiting => ({
  ...{ cause, of: subject, words: wordsOfFailure(code), tries, since },
});

/** The same in numbers, without whose: for whoever watches a server from outside. */
export async function readersOf(
  { views: store, operations }: Readonly<{ views: ViewStore; operations: Operations }>,
  source: Source,
): Promise<readonly Reader[]> {
  const all = [...(await viewStandings(store, views, source)), ...(await processStandings(operations, source))];
  return all.map(({ kind, name, stopped, behind, waiting }) => ({
    ...{ kind, name, behind, stopped: stopped !== null, parked: waiting.length },
  }));
}
