import { whatIsDue, whoseCases, type WhatIsDue, type Whose } from '#pure/oversight';
import { text, type Given } from '../forms/date-fields.ts';
import type { Actor } from '../words/wording.ts';
import { spans, type Span } from './due-words.ts';

/** `what` null: the first of everything. */
export type DueShown = Readonly<{ what: WhatIsDue | null; whose: Whose; span: Span }>;

/** Codes and a cursor: nothing personal stands in the address. */
export function dueAddress({ what, whose, span }: DueShown, cursor: string | null = null): string {
  const parts = { whose, ahead: span, ...(what !== null && { what }), ...(cursor !== null && { cursor }) };
  return `/due?${new URLSearchParams(parts).toString()}`;
}

const chosen = <T extends string>(codes: readonly T[], typed: string): T | undefined =>
  codes.find((code) => code === typed);

/** Which list one is shown that asks for none: of what lies so far ahead, of those whom this person has. */
export const USUAL_SPAN: Span = '28-days';
export function usualWhose(hasRecordsOfItsOwn: boolean, { role }: Pick<Actor, 'role'>): Whose {
  if (!hasRecordsOfItsOwn) return 'service';
  // No child is allocated to whoever manages those to whom they are.
  return role === 'team-manager' ? 'team' : 'mine';
}

/** @param usual whose are listed where the address does not say */
export const dueShown = (given: Given, usual: Whose): DueShown => ({
  what: chosen(whatIsDue, text(given, 'what')) ?? null,
  whose: chosen(whoseCases, text(given, 'whose')) ?? usual,
  span: chosen(spans, text(given, 'ahead')) ?? USUAL_SPAN,
});
