import type { KeyObject } from 'node:crypto';
import { canonical } from '#platform/canonical';
import type { KeyOwner, Keys } from '#platform/keys';
import { decrypt, encrypt } from './cipher.ts';
import { erased, type Opened } from './erased.ts';
import { revealed } from './redacted.ts';
import { Lost, lossOf } from './lost.ts';
import { NotSealable, SealBroken } from './seal-errors.ts';
import type { Sealed, SealedAddress, SealedAt, WrittenAs } from './sealed-value.ts';
import type { Undisclosed } from './shown-to-nobody.ts';

export type ToSeal = SealedAddress & Readonly<{ value: unknown; key: KeyOwner }>;

/** A personal part as it was sealed, and as what. */
export type UpcastPart = (part: WrittenAs & Readonly<{ field: string; value: unknown }>) => unknown;

/** What a list of sealed values opens as, each in its place. */
export type OpenedAll<S extends readonly SealedAt[]> = {
  -readonly [I in keyof S]: S[I] extends SealedAt<infer T> ? Opened<T> : never;
};

/** Seals personal values and opens them again, at the edge and nowhere else. */
export class Sealer {
  readonly #keys: Keys;
  readonly #upcast: UpcastPart;
  readonly #undisclosed: Pick<Undisclosed, 'instead'> | null;

  /**
   * @param upcast what an event sealed in an older version, in today's shape
   * @param undisclosed what is opened and not shown; null where nothing is shown to anybody
   */
  constructor(
    keys: Keys,
    upcast: UpcastPart = ({ value }) => value,
    undisclosed: Pick<Undisclosed, 'instead'> | null = null,
  ) {
    this.#keys = keys;
    this.#upcast = upcast;
    this.#undisclosed = undisclosed;
  }

  /**
   * @param toSeal a JSON value, parts of it perhaps `Redacted`, and where it will stand
   * @throws NotSealable it has no JSON form
   * @throws KeyEnded its owner's data was destroyed
   */
  async seal({ stream, eventId, field, value, key }: ToSeal): Promise<Sealed> {
    const at = { stream, eventId, field };
    const plaintext = jsonOf(value, at);
    return encrypt(key.kid, await this.#keys.obtain(key), at, plaintext);
  }

  /**
   * Opens many with one look at the keys. What was destroyed is answered as `erased`; what cannot be opened for another
   * reason is an error.
   * @throws KeyMissing @throws KeyUnreadable
   * @throws SealBroken altered, or not in its place
   */
  async open<const S extends readonly SealedAt[]>(values: S): Promise<OpenedAll<S>> {
    const keys = await this.#keys.find(kidsOf(values));
    return values.map((value) => this.#openedBy(keys.get(value.kid)!, value)) as OpenedAll<S>;
  }

  /**
   * For what a person is shown: as `open`, but a value that is lost is answered as `Lost`, beside those that open, and of what is
   * not to be disclosed what is shown instead.
   */
  async openOrLost(values: readonly SealedAt[]): Promise<readonly unknown[]> {
    const opened = await this.openInFull(values);
    if (this.#undisclosed === null || values.length === 0) return opened;
    const instead = await this.#undisclosed.instead(values);
    return opened.map((each, n) => (isThere(each) ? (instead[n]?.(each) ?? each) : each));
  }

  /** As `openOrLost`, of what is opened on purpose, by whoever may: with what nobody is shown in passing. */
  async openInFull(values: readonly SealedAt[]): Promise<readonly unknown[]> {
    const keys = await this.#keysOrLost(kidsOf(values));
    return values.map((value) => {
      const key = keys.get(value.kid)!;
      if (key instanceof Lost) return key;
      try {
        return this.#openedBy(key, value);
      } catch (error) {
        return lostOr(error);
      }
    });
  }

  /** @see open */
  async openOne<T>(value: SealedAt<T>): Promise<Opened<T>> {
    return (await this.open([value]))[0] as Opened<T>;
  }

  #openedBy(key: KeyObject | 'ended', value: SealedAt): unknown {
    if (key === 'ended') return erased;
    const opened = valueOf(decrypt(value, key, value.at), value);
    return value.written ? this.#upcast({ ...value.written, field: value.at.field, value: opened }) : opened;
  }

  /** With one look where all are there; then one by one, to learn which are not. */
  async #keysOrLost(kids: readonly string[]): Promise<ReadonlyMap<string, KeyObject | 'ended' | Lost>> {
    try {
      return await this.#keys.find(kids);
    } catch (error) {
      const lost = lostOr(error);
      if (kids.length === 1) return new Map([[kids[0]!, lost]]);
    }
    const each = await Promise.all(kids.map((kid) => this.#keysOrLost([kid])));
    return new Map(each.flatMap((found) => [...found]));
  }
}

const isThere = (opened: unknown): boolean => opened !== erased && !(opened instanceof Lost);

const kidsOf = (values: readonly SealedAt[]): readonly string[] => [...new Set(values.map(({ kid }) => kid))];

/** @throws the error, if asking again may help */
function lostOr(error: unknown): Lost {
  const loss = lossOf(error);
  if (loss === null) throw error;
  return new Lost(loss);
}

// Neither error may carry its cause: a parser quotes what it could not read.
function jsonOf(value: unknown, at: SealedAddress): string {
  try {
    return canonical(revealed(value));
  } catch {
    throw new NotSealable(at);
  }
}

function valueOf(plaintext: string | undefined, { kid, at }: SealedAt): unknown {
  if (plaintext === undefined) throw new SealBroken(kid, at);
  try {
    return JSON.parse(plaintext);
  } catch {
    throw new SealBroken(kid, at);
  }
}
