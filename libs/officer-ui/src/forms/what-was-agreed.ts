import { reasonIn, type Sender } from '#platform/gateway';
import { mayBeConfirmed } from '#platform/web';
import { text, type Given } from './date-fields.ts';

/** The question of the page that was agreed to, and why. */
export type Agreed = Readonly<{ key: string; because: string }>;

export function agreedIn(given: Given): Agreed | null {
  const key = text(given, 'agreed');
  return key === '' ? null : { key, because: text(given, 'agreedBecause') };
}

export const UNSAID_WHY = { at: 'agreedBecause', text: 'Enter why it is so, in words' } as const;

const [WHAT, BECAUSE] = ['confirmedBefore', 'confirmedBecause'] as const;

type Confirmation = NonNullable<Sender['confirmation']>;

/** The field in which somebody says why what is unusual is right. */
export const WHY = 'confirmedReason';

/**
 * What was confirmed with the answers that were kept, also of a form that then stands there whole, and now: a reason that was given before for what is confirmed now once
 * more gives way to the one that is given now.
 */
export function saidIn(kept: Given | null, { confirmation: now }: Sender): Confirmation | null {
  const before = kept === null ? null : keptIn(kept);
  if (!before || !now) return now ?? before;
  const isAllAnew = before.what.every((each) => now.what.includes(each)) || before.because === now.because;
  return {
    what: [...new Set([...before.what, ...now.what])],
    because: isAllAnew ? now.because : [before.because, now.because].join('\n'),
  };
}

/** What is unusual and was confirmed, with why: by the form, and by what the page itself asked. */
export function confirmedIn(
  said: Confirmation | null,
  confirms: readonly string[] = [],
  agreed: Agreed | null = null,
): Confirmation | null {
  const what = [...(said?.what ?? []), ...confirms];
  const reasons = [said?.because ?? '', confirms.length > 0 ? (agreed?.because ?? '') : ''];
  return what.length === 0 ? null : { what, because: reasons.filter((because) => because !== '').join('\n') };
}

/** Under these names the answers keep what a form would say beside them. What was asked is asked of what is answered then. */
export function withConfirmation(
  { askedAboutUnusual: _, [WHAT]: __, [BECAUSE]: ___, ...answers }: Given,
  confirmation: Confirmation | null,
): Given {
  return confirmation ? { ...answers, [WHAT]: confirmation.what.join(' '), [BECAUSE]: confirmation.because } : answers;
}

function keptIn(kept: Given): Confirmation | null {
  const said = { what: text(kept, WHAT).split(' ').filter(Boolean), because: text(kept, BECAUSE) };
  return said.what.length > 0 && reasonIn(said.because) !== null && mayBeConfirmed(said) ? said : null;
}

/** What was said of all that is asked now; of what is asked for the first time nobody has said anything yet. */
export function saidOf(kept: Given, asked: readonly Readonly<{ confirm: string }>[]): string | null {
  const before = keptIn(kept);
  return before && asked.every(({ confirm }) => before.what.includes(confirm)) ? before.because : null;
}

type Answered = Readonly<{ failure?: Readonly<{ unusual: readonly Readonly<{ confirm: string }>[] }> }>;

/**
 * Why something is right that was typed stays where it is asked anew of another day, or number: it confirms nothing of that until it is
 * sent again. Of what is asked besides nobody has said anything yet: what was confirmed before stands beside it, and comes with its
 * answer. Else each question would take the place of the other, for ever.
 */
export function asSaid<Drawn extends Answered>(
  drawn: Drawn,
  typed: Given,
  { confirmation }: Sender,
  before: Confirmation | null,
): Drawn & { given: Given; because?: string } {
  const asked = drawn.failure?.unusual ?? [];
  const codes = confirmation?.what.map(codeOf) ?? [];
  const isOfThem = asked.length > 0 && asked.every(({ confirm }) => codes.includes(codeOf(confirm)));
  if (isOfThem && confirmation) return { ...drawn, given: typed, because: confirmation.because };
  const isBeside = asked.length > 0 && before !== null;
  return { ...drawn, given: isBeside ? { ...typed, ...withConfirmation({}, before) } : typed };
}
const codeOf = (confirm: string): string => confirm.split(':')[0]!;

/** For the page between: why it is right although it is unusual. */
export const becauseIn = (kept: Given): string | null => keptIn(kept)?.because ?? null;
