import { Injectable } from '@nestjs/common';
import { derivedId } from '#platform/event-sourcing';
import { Clock, londonDate, type CivilDate } from '#platform/time';

/** So many different texts of one child, and so many that told the address, one person may have looked through in a day. */
export const MOST_TEXTS = 10;
export const MOST_HITS = 3;

type Tried = Readonly<{ texts: Set<string>; hits: Set<string> }>;

/**
 * Who has texts looked through of a child whose address is protected learns of each whether it tells it. The same text tells
 * nothing more a second time. Counted by each server for itself; whoever hit upon it stands in the journal besides.
 */
@Injectable()
export class TextsTried {
  #day: CivilDate | null = null;
  readonly #tried = new Map<string, Tried>();

  constructor(private readonly clock: Clock) {}

  /** @param tells looks it through; not asked where too many were tried @returns null where it was not looked through */
  look(of: Readonly<{ by: string; childId: string; text: string }>, tells: () => boolean): boolean | null {
    const { texts, hits } = this.#of(`${of.by} ${of.childId}`);
    const text = derivedId('text tried', of.text);
    if (!texts.has(text) && (texts.size >= MOST_TEXTS || hits.size >= MOST_HITS)) return null;
    texts.add(text);
    const told = tells();
    if (told) hits.add(text);
    return told;
  }

  #of(who: string): Tried {
    const today = londonDate(this.clock.now());
    if (today !== this.#day) this.#tried.clear();
    this.#day = today;
    const tried = this.#tried.get(who) ?? { texts: new Set(), hits: new Set() };
    this.#tried.set(who, tried);
    return tried;
  }
}
