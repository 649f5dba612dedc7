import { canonical } from '#platform/canonical';
import type { KeyOwner, Keys } from '#platform/keys';
import { decrypt, encrypt } from './cipher.ts';
import { erased, type Opened } from './erased.ts';
import { revealed } from './redacted.ts';
import { NotSealable, SealBroken } from './seal-errors.ts';
import type { Sealed, SealedAddress, SealedAt, WrittenAs } from './sealed-value.ts';

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

  /** @param upcast what an event sealed in an older version, in today's shape */
  constructor(keys: Keys, upcast: UpcastPart = ({ value }) => value) {
    this.#keys = keys;
    this.#upcast = upcast;
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
    const keys = await this.#keys.find([...new Set(values.map(({ kid }) => kid))]);
    return values.map((value) => {
      const key = keys.get(value.kid)!;
      if (key === 'ended') return erased;
      const opened = valueOf(decrypt(value, key, value.at), value);
      return value.written ? this.#upcast({ ...value.written, field: value.at.field, value: opened }) : opened;
    }) as OpenedAll<S>;
  }

  /** @see open */
  async openOne<T>(value: SealedAt<T>): Promise<Opened<T>> {
    return (await this.open([value]))[0] as Opened<T>;
  }
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
