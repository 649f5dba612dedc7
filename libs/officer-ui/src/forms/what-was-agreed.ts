import { createHash } from 'node:crypto';
import { codeOf, confirmedFor, reasonsOf, type Confirmation, type Reasons, type Sender } from '#platform/gateway';
import { text, type Given } from './date-fields.ts';

/** The question of the page that was agreed to, and why. */
export type Agreed = Readonly<{ key: string; because: string }>;

/**
 * The answer to a question stands hidden in the form that asked it: it answers that question in that filling in alone. A browser that
 * brings hidden fields back, a copied tab and another form’s answer say nothing of a question that nobody was shown.
 */
export const agreesTo = (key: string, formId: string): string =>
  `${createHash('sha256').update(`${formId} ${key}`).digest('base64url')} ${key}`;

export function agreedIn(given: Given, formId: string): Agreed | null {
  const said = text(given, 'agreed');
  const key = said.slice(said.indexOf(' ') + 1);
  return said === agreesTo(key, formId) ? { key, because: text(given, 'agreedBecause') } : null;
}

export const UNSAID_WHY = { at: 'agreedBecause', text: 'Enter why it is so, in words' } as const;

/** Under these names the answers that are kept, which no browser sends, have what was confirmed of them, and why. */
const [WHAT, REASONS, BECAUSE] = ['confirmedBefore', 'confirmedReasons', 'confirmedBecause'] as const;

/** The field in which somebody says why what is unusual is right. */
export const WHY = 'confirmedReason';

/** What was confirmed with the answers that were kept, and now: a reason that is given of the same once more takes the place of the other. */
export function saidIn(kept: Given | null, { confirmation: now }: Sender): Confirmation | null {
  const before = kept === null ? null : keptIn(kept);
  if (!before || !now) return now ?? before;
  return confirmedFor([...new Set([...before.what, ...now.what])], { ...reasonsOf(before), ...reasonsOf(now) });
}

/** What is unusual and was confirmed, with why: by the form, and by what the page itself asked. */
export function confirmedIn(
  said: Confirmation | null,
  confirms: readonly string[] = [],
  agreed: Agreed | null = null,
): Confirmation | null {
  const what = [...(said?.what ?? []), ...confirms];
  const asked = Object.fromEntries(confirms.map((each) => [codeOf(each), agreed?.because ?? '']));
  return what.length === 0 ? null : confirmedFor(what, { ...(said ? reasonsOf(said) : {}), ...asked });
}

/** The answers as they are kept, with what was confirmed of them. What was asked is asked of what is answered then. */
export function withConfirmation(given: Given, confirmation: Confirmation | null): Given {
  const answers = typedAlone(given);
  if (!confirmation) return answers;
  return { ...answers, [WHAT]: confirmation.what.join(' '), [REASONS]: JSON.stringify(reasonsOf(confirmation)) };
}

/** What somebody typed, and nothing that only this service writes beside it. */
export const typedAlone = ({
  askedAboutUnusual: _,
  [WHAT]: __,
  [REASONS]: ___,
  [BECAUSE]: ____,
  ...answers
}: Given): Given => answers;

function keptIn(kept: Given): Confirmation | null {
  const what = text(kept, WHAT).split(' ').filter(Boolean);
  if (what.length === 0) return null;
  const reasons = text(kept, REASONS);
  // Answers are kept for three days: what version 1.0.0 kept has one reason for all.
  if (reasons === '') return confirmedFor(what, reasonsOf({ what, because: text(kept, BECAUSE) }));
  return confirmedFor(what, JSON.parse(reasons) as Reasons);
}

/** Why each is right that was confirmed of the answers that are kept. */
export const reasonsIn = (kept: Given): Reasons | null => {
  const before = keptIn(kept);
  return before && reasonsOf(before);
};
