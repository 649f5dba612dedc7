/**
 * Holds many appends back until each is ready or has failed, then lets all go in one turn, so that a store that commits
 * a turn together makes them durable together; or none, where one failed.
 */
export class AllOrNone {
  readonly #open = Promise.withResolvers<undefined>();
  readonly #settled = new Set<number>();
  readonly #count: number;
  #failed = false;
  #underWay = false;

  constructor(count: number) {
    this.#count = count;
    this.#open.promise.catch(() => undefined);
  }

  /** This one is ready. @throws NothingAppended another failed */
  ready(one: number): Promise<undefined> {
    this.#settle(one);
    return this.#open.promise;
  }

  /** This one has nothing to append. @param before it was done before: what is left of the whole is to be completed */
  done(one: number, before: boolean): void {
    if (this.#settled.has(one)) return;
    this.#underWay ||= before;
    this.#settle(one);
  }

  /** @param final whatever was done before, nothing more is to be done */
  failed(one: number, final: boolean): void {
    if (this.#settled.has(one)) return;
    this.#failed = true;
    if (final) this.#open.reject(new NothingAppended());
    this.#settle(one);
  }

  #settle(one: number): void {
    if (this.#settled.add(one).size < this.#count) return;
    if (this.#failed && !this.#underWay) this.#open.reject(new NothingAppended());
    else this.#open.resolve(undefined);
  }
}

export class NothingAppended extends Error {}
