import type { Fact, Voided } from '../child-line/line-types.ts';
import { statedWords } from '../child-line/stated.ts';
import type { Names } from '../words/wording.ts';

/** By whom an entry was taken back and when; null of one that stands. */
export function voidedOnLine({ fact, names }: Readonly<{ fact: Fact | Voided; names: Names }>): string | null {
  return 'voidedBy' in fact ? `Voided by ${statedWords(fact.voidedBy, names)}` : null;
}
