import { randomUUID } from 'node:crypto';
import { canonical, type Position } from '#platform/event-sourcing';
import type { EngineCollection, InOneGo, MongoEngine, Row } from '#platform/mongo-engine';
import type { Clock, Instant } from '#platform/time';
import { checkCarried, checkFence, checkOnwards, checkState } from '../port/check-process-record.ts';
import { onlyCodes } from '../port/only-codes.ts';
import {
  type KeptCause,
  type LetGo,
  type ParkedCause,
  type ProcessCheckpoint,
  type ProcessPlace,
  ProcessRecords,
  type ProcessRefusal,
  type ProcessRequest,
  type ProcessState,
  type WaitingProcessRequest,
} from '../port/process-records.ts';
import { TOLD, type PlaceRow, type ProcessCollections, type StateRow } from './process-collections.ts';

/** Codes have no spaces, so that no two of them make the same id. */
const idOf = (...codes: readonly string[]): string => codes.join(' ');

type Within = Readonly<{ session?: InOneGo }>;

export class MongoProcessRecords extends ProcessRecords {
  readonly #engine: MongoEngine;
  readonly #rows: ProcessCollections;
  readonly #clock: Clock;

  constructor(engine: MongoEngine, rows: ProcessCollections, clock: Clock) {
    super();
    this.#engine = engine;
    this.#rows = rows;
    this.#clock = clock;
  }

  override async begun(): Promise<readonly string[]> {
    return (await this.#rows.places.find({}, { sort: { _id: 1 }, fields: ['_id'] })).map(({ _id }) => _id);
  }

  override async placeOf(process: string): Promise<ProcessPlace | null> {
    const row = await this.#rows.places.findOne({ _id: process });
    return row ? placeOf(row) : null;
  }

  override async begin(process: string, at: ProcessCheckpoint | null): Promise<ProcessPlace> {
    const [position, eventId] = [at?.position ?? null, at?.eventId ?? null];
    onlyCodes({ process, position, 'event id': eventId });
    await this.#rows.places.insert({ _id: process, position, eventId, beganAt: this.#clock.now(), fence: 0, moves: 0 });
    return (await this.placeOf(process))!;
  }

  override async takeUp(process: string, fence: number): Promise<void> {
    await this.#engine.transact((session) => this.#hold(process, fence, session));
  }

  override async keepCheckpoint(
    process: string,
    to: ProcessCheckpoint,
    state?: ProcessState,
    fence?: number,
  ): Promise<void> {
    await this.#move(process, to, state, (kept) => checkOnwards(process, kept, to), fence);
  }

  override async carryCheckpoint(process: string, to: ProcessCheckpoint): Promise<void> {
    await this.#move(process, to, undefined, (kept) => checkCarried(process, kept, to));
  }

  override async recordRefusal(process: string, cause: string, reason: string, fence?: number): Promise<void> {
    onlyCodes({ process, cause, reason });
    const number = await this.#engine.nextNumber(TOLD);
    const _id = idOf(process, cause, reason);
    const first = { number, process, cause, reason, at: this.#clock.now() };
    await this.#held(process, fence, (within) =>
      this.#rows.refusals.change({ _id }, { $setOnInsert: first }, { ...within, upsert: true }),
    );
  }

  override async refusalsOf(process: string): Promise<readonly ProcessRefusal[]> {
    const rows = await inOrder(this.#rows.refusals, process);
    return rows.map(({ cause, reason, at }) => ({ cause, reason, at }));
  }

  override async park(process: string, parked: ParkedCause, fence?: number): Promise<void> {
    const { subject, cause, event, code } = parked;
    onlyCodes({ process, subject, cause, code, stream: event?.stream ?? null });
    const number = await this.#engine.nextNumber(TOLD);
    const first = { number, process, subject, cause, event, since: this.#clock.now() };
    const update = { $setOnInsert: first, $set: { code }, $inc: { tries: code === null ? 0 : 1 } };
    await this.#held(process, fence, (within) =>
      this.#rows.parked.change({ _id: idOf(process, cause) }, update, { ...within, upsert: true }),
    );
  }

  override async parkedOf(process: string): Promise<readonly KeptCause[]> {
    const rows = await inOrder(this.#rows.parked, process);
    return rows.map(({ subject, cause, event, code, tries, since }) => ({ subject, cause, event, code, tries, since }));
  }

  override async unpark(process: string, cause: string, state?: ProcessState, fence?: number): Promise<void> {
    if (state) checkState(state);
    await this.#engine.transact(async (session) => {
      await this.#hold(process, fence, session);
      await this.#rows.parked.remove({ _id: idOf(process, cause) }, { session });
      if (state) await this.#keep(process, state, session);
    });
  }

  override async letGo(process: string, cause: string, reason: string, fence?: number): Promise<void> {
    onlyCodes({ process, cause, reason });
    const number = await this.#engine.nextNumber(TOLD);
    const at = this.#clock.now();
    await this.#engine.transact(async (session) => {
      await this.#hold(process, fence, session);
      const parked = await this.#rows.parked.findOne({ _id: idOf(process, cause) }, { session });
      if (!parked) return;
      const { code } = parked;
      await this.#rows.letGo.insert({ _id: String(number), number, process, cause, code, reason, at }, { session });
      await this.#rows.parked.remove({ _id: parked._id }, { session });
    });
  }

  override async letGoOf(process: string): Promise<readonly LetGo[]> {
    const rows = await inOrder(this.#rows.letGo, process);
    return rows.map(({ cause, code, reason, at }) => ({ cause, code, reason, at }));
  }

  override async stateOf(process: string, subject: string): Promise<ProcessState | null> {
    const row = await this.#rows.states.findOne({ _id: idOf(process, subject) });
    return row ? stateOf(row) : null;
  }

  override async keepState(process: string, state: ProcessState, fence?: number): Promise<void> {
    checkState(state);
    await this.#held(process, fence, ({ session }) => this.#keep(process, state, session));
  }

  override async statesDue(process: string, by: Instant, limit: number): Promise<readonly ProcessState[]> {
    const due = { process, wakeAt: { $lte: by } };
    return (await this.#rows.states.find(due, { sort: { wakeAt: 1, subject: 1 }, limit })).map(stateOf);
  }

  override async request(request: ProcessRequest): Promise<void> {
    onlyCodes(request);
    const number = await this.#engine.nextNumber(TOLD);
    const update = { $set: { id: randomUUID() }, $setOnInsert: { number } };
    await this.#rows.requests.update({ _id: canonical(request) }, update, { upsert: true });
  }

  override async requests(): Promise<readonly WaitingProcessRequest[]> {
    const rows = await this.#rows.requests.find({}, { sort: { number: 1 } });
    return rows.map(({ _id, id }) => ({ ...(JSON.parse(_id) as ProcessRequest), id }));
  }

  override async answered({ id }: WaitingProcessRequest): Promise<void> {
    await this.#rows.requests.remove({ id });
  }

  /** Written by whoever found it as it is: another runner’s move conflicts. */
  async #move(
    process: string,
    { position, eventId }: ProcessCheckpoint,
    state: ProcessState | undefined,
    check: (kept: ProcessCheckpoint | null) => void,
    fence?: number,
  ): Promise<void> {
    onlyCodes({ process, position, 'event id': eventId });
    if (state) checkState(state);
    const beganAt = this.#clock.now();
    await this.#engine.transact(async (session) => {
      const kept = await this.#rows.places.findOne({ _id: process }, { session });
      checkFence(process, kept?.fence ?? 0, fence);
      check(kept ? placeOf(kept).checkpoint : null);
      const held = { fence: Math.max(kept?.fence ?? 0, fence ?? 0) };
      const update = { $set: { position, eventId, ...held }, $inc: { moves: 1 }, $setOnInsert: { beganAt } };
      await this.#rows.places.update({ _id: process }, update, { session, upsert: true });
      if (state) await this.#keep(process, state, session);
    });
  }

  /** One write, under a lease where there is one. */
  async #held(process: string, fence: number | undefined, write: (within: Within) => Promise<unknown>): Promise<void> {
    if (fence === undefined) return void (await write({}));
    await this.#engine.transact(async (session) => {
      await this.#hold(process, fence, session);
      await write({ session });
    });
  }

  /** Writes the place, so that of two holders one conflicts: what changes nothing would pass the other. */
  async #hold(process: string, fence: number | undefined, session: InOneGo): Promise<void> {
    if (fence === undefined) return;
    const kept = await this.#rows.places.findOne({ _id: process }, { session });
    checkFence(process, kept?.fence ?? 0, fence);
    await this.#rows.places.update({ _id: process }, { $set: { fence }, $inc: { moves: 1 } }, { session });
  }

  async #keep(process: string, state: ProcessState, session?: InOneGo): Promise<void> {
    const { subject, version, state: text, wakeAt } = state;
    const $set = { process, subject, version, state: text, wakeAt };
    await this.#rows.states.update({ _id: idOf(process, subject) }, { $set }, { session, upsert: true });
  }
}

const inOrder = <T extends Row & Readonly<{ process: string }>>(rows: EngineCollection<T>, process: string) =>
  rows.find({ process } as never, { sort: { number: 1 } });

const placeOf = ({ position, eventId, beganAt }: PlaceRow): ProcessPlace => ({
  beganAt,
  checkpoint: position === null ? null : { position: position as Position, eventId: eventId! },
});

const stateOf = ({ subject, version, state, wakeAt }: StateRow): ProcessState => ({ subject, version, state, wakeAt });
