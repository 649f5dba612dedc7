import { BIRTH_NOT_KNOWN } from './birth-words.ts';

type Changed = Readonly<{ label: string; was: string | null; now: string | null }>;

const OF_BIRTH: ReadonlySet<string> = new Set(['Date of birth', 'Estimated by', 'Estimated from']);
const OF_ROLL: ReadonlySet<string> = new Set(['Why on none', 'Record held by', 'Date']);

/**
 * What a registration says anew, where that is not the roll by which it is called: that a birth became known was no mistake of the roll.
 * Null: it is called as the registration is.
 */
export function registrationCorrected(rows: readonly Changed[]): string | null {
  if (rows.length === 0 || rows.some(({ label }) => OF_ROLL.has(label))) return null;
  if (!rows.every(({ label }) => OF_BIRTH.has(label))) return 'Who the child is';
  const birth = rows.find(({ label }) => label === 'Date of birth');
  return birth?.was === BIRTH_NOT_KNOWN ? 'The date of birth became known' : 'What is known of the birth';
}

const PARTS_OF_BIRTH: ReadonlySet<string> = new Set(['dateOfBirth', 'birthEstimate']);

/** As above, where nothing of it was opened: by which of its sealed parts alone were said anew. */
export function partsCorrected(parts: readonly string[]): string | null {
  if (parts.length === 0 || parts.includes('schoolName')) return null;
  return parts.every((part) => PARTS_OF_BIRTH.has(part)) ? 'What is known of the birth' : 'Who the child is';
}
