import { Injectable } from '@nestjs/common';
import type { Instant } from '#platform/time';
import type { Fingerprints } from './what-was-sent.ts';

/** Where a form led when it was sent, what was said there, when that was, and what tells what was typed then from anything else. */
export type Led = Readonly<{ to: string; says: string; at: Instant; typed: Fingerprints }>;

const MOST = 2_000;

/**
 * Forms that this server was sent, each by its id and by whom: two sendings of one, as by a double click, are taken one after
 * the other, and the second leads to where the first one did. Whatever is forgotten here is still done once: the command has
 * the id of its form.
 */
@Injectable()
export class SentBefore {
  readonly #led = new Map<string, Led>();
  readonly #last = new Map<string, Promise<unknown>>();

  of = (form: string): Led | null => this.#led.get(form) ?? null;

  remember(form: string, led: Led): void {
    this.#led.set(form, led);
    if (this.#led.size > MOST) this.#led.delete(this.#led.keys().next().value!);
  }

  async inTurn<T>(form: string, send: () => Promise<T>): Promise<T> {
    const mine = (this.#last.get(form) ?? Promise.resolve()).then(send);
    const settled = mine.catch(() => undefined);
    this.#last.set(form, settled);
    try {
      return await mine;
    } finally {
      if (this.#last.get(form) === settled) this.#last.delete(form);
    }
  }
}

/** Said where the first sending led, to whoever sends it again: by Back, by a reload, by a second tab. */
export const saidAgain = ({ says }: Pick<Led, 'says'>): string =>
  `${says}. You sent this form again: what you sent the first time stands, and nothing more has been recorded`;
