import { reasonIn, type Sender } from '#platform/gateway';
import { text, type Given } from './date-fields.ts';

/** The question of the page that was agreed to, and why. */
export type Agreed = Readonly<{ key: string; because: string }>;

export function agreedIn(given: Given): Agreed | null {
  const key = text(given, 'agreed');
  return key === '' ? null : { key, because: text(given, 'agreedBecause') };
}

export const UNSAID_WHY = { at: 'agreedBecause', text: 'Enter why it is so, in words' } as const;

type Confirmation = NonNullable<Sender['confirmation']>;

/**
 * What is unusual and was confirmed, with why: by the form that was sent, by the answers that were kept until they were
 * checked, and by what the page itself asked.
 * @param kept the answers that were checked; null where nothing is
 */
export function confirmedIn(
  kept: Given | null,
  { confirmation }: Sender,
  confirms: readonly string[] = [],
  agreed: Agreed | null = null,
): Confirmation | null {
  const said = kept === null ? confirmation : keptIn(kept);
  const what = [...(said?.what ?? []), ...confirms];
  const reasons = [said?.because ?? '', confirms.length > 0 ? (agreed?.because ?? '') : ''];
  return what.length === 0 ? null : { what, because: reasons.filter((because) => because !== '').join('\n') };
}

/** Under these names the answers keep what a form would say beside them. */
export const withConfirmation = (answers: Given, { confirmation }: Sender): Given =>
  confirmation ? { ...answers, [WHAT]: confirmation.what.join(' '), [BECAUSE]: confirmation.because } : answers;

const [WHAT, BECAUSE] = ['confirmedBefore', 'confirmedBecause'] as const;

function keptIn(kept: Given): Confirmation | null {
  const what = text(kept, WHAT).split(' ').filter(Boolean);
  const because = text(kept, BECAUSE);
  return what.length === 0 || reasonIn(because) === null ? null : { what, because };
}

/** For the page between: why it is right although it is unusual. */
export const becauseIn = (kept: Given): string | null => keptIn(kept)?.because ?? null;
