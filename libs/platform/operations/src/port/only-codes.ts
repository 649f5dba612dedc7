import type { SealedAt } from '#platform/privacy';
import { isInstant } from '#platform/time';
import { NotACode } from './operations-errors.ts';

const CODE = /^[\w.:/#-]{1,200}$/;
const BASE64URL = /^[\w-]+$/;

/** For adapters, before they store: ids and closed codes have no spaces and are short. @throws NotACode */
export function onlyCodes(values: Readonly<Record<string, string | null>>): void {
  for (const [field, value] of Object.entries(values))
    if (value !== null && !CODE.test(value)) throw new NotACode(field);
}

/** The same of every text in a value, however deep, and of the names of its parts. @throws NotACode */
export function onlyCodesIn(field: string, value: unknown): void {
  if (typeof value === 'string' && value !== '') onlyCodes({ [field]: value });
  else if (Array.isArray(value)) for (const each of value) onlyCodesIn(field, each);
  else if (typeof value === 'object' && value !== null)
    for (const [name, each] of Object.entries(value)) {
      onlyCodes({ [field]: name });
      onlyCodesIn(field, each);
    }
}

/** @throws NotACode */
export function onlyInstant(field: string, value: string): void {
  if (!isInstant(value)) throw new NotACode(field);
}

/** The sealed value and nothing besides. @throws NotACode it is not sealed, or its address is no address */
export function onlySealed<T>(field: string, value: SealedAt<T>): SealedAt<T> {
  const { kid, alg, nonce, ciphertext, at } = value;
  if (alg !== 'A256GCM' || !BASE64URL.test(nonce) || !BASE64URL.test(ciphertext)) throw new NotACode(field);
  onlyCodes({ [`${field}'s key`]: kid, [`${field}'s stream`]: at.stream });
  onlyCodes({ [`${field}'s event`]: at.eventId, [`${field}'s place`]: at.field });
  return { kid, alg, nonce, ciphertext, at: { stream: at.stream, eventId: at.eventId, field: at.field } };
}
