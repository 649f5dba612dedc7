import type { CivilDate } from '#platform/time';
import type { OwningService } from '../child/child.events.ts';
import type { UpnHolder } from '../child/upn-holder.ts';

/** What a child can be found by. Held in memory only. */
export type IndexedChild = Readonly<{
  childId: string;
  owningService: OwningService;
  givenNames: string;
  familyName: string;
  dateOfBirth: string;
  upn: string | null;
}>;

/** All that is given must hold. */
export type SearchTerms = Readonly<{ name: string | null; dateOfBirth: CivilDate | null; upn: string | null }>;

type Entry = IndexedChild & Readonly<{ words: readonly string[]; order: string }>;

/** Finds children by name, date of birth or UPN. Never at rest, never logged. */
export class ChildIndex {
  readonly #entries = new Map<string, Entry>();

  get size(): number {
    return this.#entries.size;
  }

  put(child: IndexedChild): void {
    const [family, given] = [wordsOf(child.familyName), wordsOf(child.givenNames)];
    const order = `${family.join(' ')}, ${given.join(' ')}, ${child.childId}`;
    this.#entries.set(child.childId, { ...child, words: [...family, ...given], order });
  }

  /** Restates parts of what is known of a child; nothing if the child was dropped. */
  restate(childId: string, parts: Partial<IndexedChild>): void {
    const known = this.#entries.get(childId);
    if (known) this.put({ ...known, ...parts });
  }

  drop(childId: string): void {
    this.#entries.delete(childId);
  }

  holderOf(upn: string): UpnHolder | null {
    for (const { upn: held, childId, owningService } of this.#entries.values())
      if (held === upn) return { childId, owningService };
    return null;
  }

  /** The other children with the UPN of this one. */
  sharingUpnWith(childId: string): readonly string[] {
    const upn = this.#entries.get(childId)?.upn ?? null;
    if (upn === null) return [];
    return [...this.#entries.values()]
      .filter((other) => other.upn === upn && other.childId !== childId)
      .map((other) => other.childId);
  }

  /** Ids in the order of family name, then given names; at most `limit`. A name is found by the beginnings of its words. */
  find({ name, dateOfBirth, upn }: SearchTerms, limit: number): readonly string[] {
    const sought = name === null ? [] : wordsOf(name);
    return [...this.#entries.values()]
      .filter(
        (child) =>
          (dateOfBirth === null || child.dateOfBirth === dateOfBirth) &&
          (upn === null || child.upn === upn) &&
          sought.every((beginning) => child.words.some((word) => word.startsWith(beginning))),
      )
      .sort((a, b) => (a.order < b.order ? -1 : 1))
      .slice(0, limit)
      .map(({ childId }) => childId);
  }
}

/** Zoë and ZOE are one; O’Neil is found by Neil. */
const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
