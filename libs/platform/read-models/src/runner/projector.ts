import { setTimeout } from 'node:timers/promises';
import { collectionName } from '../port/collection.ts';
import type { Stop } from '../port/checkpoint.ts';
import type { WaitingViewRequest } from '../port/view-store.ts';
import type { View } from '../projection/view.ts';
import { openView } from './open-view.ts';
import { readUp } from './read-up.ts';
import { rebuildElsewhere } from './rebuild-elsewhere.ts';
import type { Rebuild } from './rebuild-thread.ts';
import { retryParked } from './retry-parked.ts';
import { SharedReading } from './shared-reading.ts';
import { type Sources, goesOn, standingOf, type Standing, Turns } from './terms-of-reading.ts';
import { SoleOwner, type ViewLease, type ViewLeases } from './view-leases.ts';

export type ProjectorOptions = Pick<Sources, 'events' | 'store' | 'decode'> &
  Partial<Pick<Sources, 'report' | 'batchSize' | 'shown'>> &
  Readonly<{
    views: readonly View[];
    leases?: ViewLeases;
    /** How often leases are looked at. */
    attendEveryMs?: number;
    /** At each how many of these looks it is asked what an operator wants. */
    askEach?: number;
    /** Does the bulk of a rebuild elsewhere: see ./rebuild-thread.ts. */
    rebuild?: Rebuild;
  }>;

export type ViewState = Readonly<{
  view: string;
  state: 'waiting' | 'building' | 'at-the-head' | 'stopped';
  stop: Stop | null;
}>;

/** Keeps views up to date with the events, for as long as it runs. */
export class Projector {
  readonly #sources: Sources;
  readonly #options: ProjectorOptions;
  readonly #leases = new Map<View, ViewLease>();
  readonly #open = new Map<View, readonly Standing[]>();
  readonly #underWay = new Set<Promise<void>>();
  /** Ends the reading of a build that is given up. */
  readonly #building = new Map<Standing, AbortController>();
  readonly #stopping = new AbortController();
  readonly #turns = new Turns();
  #shared: SharedReading | undefined;
  #loops: readonly Promise<void>[] = [];

  constructor(options: ProjectorOptions) {
    this.#options = options;
    const { events, store, decode, report = () => undefined, batchSize = 500, shown } = options;
    this.#sources = { events, store, decode, report, batchSize, shown };
  }

  /** @throws DeclarationChanged a view's fields changed under the same version */
  async start(): Promise<void> {
    for (const { collection } of this.#options.views) await this.#sources.store.generations(collection);
    this.#shared = new SharedReading(this.#sources, await this.#sources.events.head());
    await this.attend();
    this.#loops = [this.#shared.follow(this.#stopping.signal), this.#attendRegularly()];
  }

  /** Ends after the batches under way; nothing is lost or half done. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await Promise.all(this.#loops);
    await this.settled();
    // One that cannot be given back is over by itself.
    await Promise.all([...this.#leases.values()].map((lease) => lease.release().catch(() => undefined)));
  }

  /** Takes up leases now, and requests if `asked`, and opens again what failed. */
  attend(asked = true): Promise<void> {
    return this.#turns.take(async () => {
      for (const view of this.#options.views) await this.#attendToLease(view);
      const retries: WaitingViewRequest[] = [];
      for (const request of asked ? await this.#sources.store.requests() : [])
        if ((await this.#takeUp(request)) && request.kind === 'retry') retries.push(request);
      await this.#admit([...this.#leases.keys()].filter((view) => this.#needsOpening(view)));
      // Only now: whoever asked sees by the answer that the queues have been worked off, as far as they go.
      for (const request of retries) await this.#sources.store.answered(request);
    });
  }

  /** Resolves when no view reads by itself any more: each shares the subscription, or has stopped. */
  async settled(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.all(this.#underWay);
  }

  states(): readonly ViewState[] {
    return this.#options.views.map((view) => {
      const standings = this.#open.get(view) ?? [];
      const stop = standings.find((standing) => standing.stop)?.stop ?? null;
      const atTheHead = standings.some((standing) => this.#shared?.has(standing));
      const state = stop ? 'stopped' : atTheHead ? 'at-the-head' : standings.length > 0 ? 'building' : 'waiting';
      return { view: collectionName(view.collection), state, stop };
    });
  }

  async #attendRegularly(): Promise<void> {
    const { signal } = this.#stopping;
    const { attendEveryMs = 500, askEach = 1 } = this.#options;
    const pause = () => setTimeout(attendEveryMs, undefined, { signal }).catch(() => undefined);
    await pause();
    for (let look = 1; !signal.aborted; look++) {
      const attended = this.attend(look % askEach === 0);
      await attended.catch((error: unknown) => this.#sources.report({ kind: 'reading-failed', views: [], error }));
      await pause();
    }
  }

  async #attendToLease(view: View): Promise<void> {
    const held = this.#leases.get(view);
    if (held && !held.lost.aborted) return;
    if (held) {
      this.#leases.delete(view);
      await this.#letGo(view);
    }
    const lease = await (this.#options.leases ?? new SoleOwner()).tryHold(collectionName(view.collection));
    if (lease) this.#leases.set(view, lease);
  }

  #needsOpening(view: View): boolean {
    return !this.#open.has(view) || this.#open.get(view)!.some(({ refused }) => refused);
  }

  async #letGo(view: View): Promise<void> {
    await this.#shared!.leave(view);
    for (const standing of this.#open.get(view) ?? []) standing.refused ??= new Error('let go');
    this.#open.delete(view);
  }

  /** A rebuild is answered by its beginning, in one transaction. @returns whether the view is in these hands */
  async #takeUp(request: WaitingViewRequest): Promise<boolean> {
    const view = [...this.#leases.keys()].find(({ collection }) => collection.view === request.view);
    if (!view) return false;
    if (request.kind === 'retry') await this.#letGo(view);
    else if (request.kind === 'abandon') await this.#abandon(view, request);
    else {
      const begun = standingOf(view, await this.#sources.store.begin(view.collection));
      const live = (this.#open.get(view) ?? []).filter((standing) => standing.live);
      this.#open.set(view, [...live, begun]);
      this.#sources.report({ kind: 'view-building', view: collectionName(view.collection), why: 'requested' });
      this.#bring([begun]);
    }
    return true;
  }

  /** Only what is built beside a live one: somebody has to be shown. */
  async #abandon(view: View, request: WaitingViewRequest): Promise<void> {
    const standings = this.#open.get(view) ?? [];
    const live = standings.filter((standing) => standing.live);
    if (live.length > 0) {
      for (const standing of standings.filter((each) => !each.live)) {
        standing.refused ??= new Error('abandoned');
        this.#building.get(standing)?.abort();
      }
      this.#open.set(view, live);
      await this.#sources.store.abandon(view.collection);
    }
    await this.#sources.store.answered(request);
  }

  /** Views that stand at one place read up together: a first start reads and decodes every event once. */
  async #admit(views: readonly View[]): Promise<void> {
    const opened: Standing[] = [];
    for (const view of views) {
      await this.#letGo(view);
      const standings = await openView(this.#sources, view);
      for (const standing of standings) await retryParked(this.#sources, standing);
      this.#open.set(view, standings);
      opened.push(...standings);
    }
    const groups = Map.groupBy(opened, (standing) => `${standing.live} ${standing.checkpoint?.position}`);
    for (const group of groups.values()) this.#bring(group);
  }

  #bring(group: readonly Standing[]): void {
    const over = new AbortController();
    for (const standing of group) this.#building.set(standing, over);
    const bringing = this.#readAndJoin(group, AbortSignal.any([this.#stopping.signal, over.signal])).finally(() => {
      for (const standing of group) this.#building.delete(standing);
      this.#underWay.delete(bringing);
    });
    this.#underWay.add(bringing);
  }

  async #readAndJoin(group: readonly Standing[], signal: AbortSignal): Promise<void> {
    try {
      const { rebuild } = this.#options;
      if (rebuild && !group[0]!.live) await rebuildElsewhere(this.#sources, rebuild, group, signal);
      await readUp(this.#sources, group, signal);
      if (!signal.aborted && group.some(goesOn)) await this.#shared!.join(group);
    } catch (error) {
      for (const standing of group) standing.refused ??= error as Error;
      const views = group.map(({ view }) => collectionName(view.collection));
      this.#sources.report({ kind: 'reading-failed', views, error });
    }
  }
}
