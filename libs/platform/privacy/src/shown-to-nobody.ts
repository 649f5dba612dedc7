import type { SealedAt } from './sealed-value.ts';

/** Stands in a text’s place where nobody is shown the text in passing. */
export const NOT_DISCLOSED = 'Not disclosed';

/** What of a value is shown in its place: it keeps its shape, so that whatever draws it draws that. */
export type ShownInstead = (opened: unknown) => unknown;

/**
 * Asked of everything that is opened to be shown, whoever asks for it: what is not to be known is not known to whoever forgot to
 * ask. It is opened on purpose only, by `openInFull`.
 */
export abstract class Undisclosed {
  /** Of each value, what is shown instead; null: itself. As of all that is recorded. */
  abstract instead(values: readonly SealedAt[]): Promise<readonly (ShownInstead | null)[]>;
}

/** Whether the words that stand for it are somewhere in what somebody sent: nobody may record them as if they were the text. */
export function saysNotDisclosed(value: unknown): boolean {
  if (typeof value === 'string') return value.trim().toLowerCase() === NOT_DISCLOSED.toLowerCase();
  return typeof value === 'object' && value !== null && Object.values(value).some(saysNotDisclosed);
}
