import type { Sealer } from '#platform/privacy';
import type { ReadModels } from '#platform/read-models';
import type { CivilDate, Clock } from '#platform/time';
import type { ReasonsAtFirst } from '../../asks/reasons-at-first.ts';
import { isOfDay, wordedOn, type ReasonKind } from '../../opening-reasons/reason-kind.ts';
import { reasonsListed } from './reasons-listed.service.ts';
import { reasonsRecorded } from './reasons-recorded.ts';

/** What another server recorded is noticed so soon. */
const AS_NEW_AS_MS = 1000;

export type ReasonOffered = Readonly<{ code: string; words: string; restricted: boolean }>;

/**
 * Why people may open what another service holds, from day to day, for whoever has to know it at once: the gateway, and each page
 * that asks. It is read again before a request is let in, once it was changed here, or a second later.
 */
export class OpeningReasons {
  #all: readonly ReasonKind[] = [];
  #reading: Readonly<{ at: number; done: Promise<void> }> | null = null;
  #begun = 0;
  #known = 0;

  constructor(
    private readonly readModels: Pick<ReadModels, 'find' | 'onWritten'>,
    private readonly sealer: Pick<Sealer, 'openOrLost'>,
    private readonly atFirst: ReasonsAtFirst,
    private readonly clock: Clock,
  ) {
    readModels.onWritten((changed) => {
      if (changed.has(reasonsRecorded.collection.view)) this.#reading = null;
    });
  }

  /** Whoever comes while it is read waits for that: by no list nothing would be restricted. */
  async refresh(): Promise<void> {
    const at = Date.parse(this.clock.now());
    const before = this.#reading;
    if (before && Math.abs(at - before.at) < AS_NEW_AS_MS) return before.done;
    const reading = { at, done: this.#read() };
    this.#reading = reading;
    try {
      await reading.done;
    } catch (error) {
      if (this.#reading === reading) this.#reading = null;
      throw error;
    }
  }

  /** Of two readings the later holds, whichever ends first. */
  async #read(): Promise<void> {
    const nth = ++this.#begun;
    const all = await reasonsListed(this.readModels, this.sealer, this.atFirst.all);
    if (nth < this.#known) return;
    this.#known = nth;
    this.#all = all;
  }

  on = (day: CivilDate): readonly ReasonOffered[] =>
    this.#all
      .filter((kind) => isOfDay(kind, day))
      .map(({ code, restricted, wordings }) => ({ code, restricted, words: wordedOn(wordings, day).words }));

  takes = (code: string, day: CivilDate): boolean => this.on(day).some((reason) => reason.code === code);

  /** Codes of what the data protection officer alone is shown. */
  get restricted(): readonly string[] {
    return this.#all.flatMap(({ code, restricted }) => (restricted ? code : []));
  }

  /** As it was called on a day, also when it is over. */
  wordsOf = (code: string, day: CivilDate): string => {
    const kind = this.#all.find((each) => each.code === code);
    return kind ? wordedOn(kind.wordings, day).words : code;
  };
}
