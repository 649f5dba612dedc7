import {
  whatIsDue,
  whoseWork,
  workGroups,
  workOrders,
  type WhatIsDue,
  type Whose,
  type WhoseWork,
  type WorkGroup,
  type WorkOrder,
} from '#pure/oversight';
import { aCursor, fitting, oneOf, type Parameters } from '#platform/web';
import { text, type Given } from '../forms/date-fields.ts';
import type { Actor } from '../words/wording.ts';
import { spans, type Span } from './due-words.ts';

/** `what` and `group` null: the first of everything. `covered`: for whom one covers, where it is theirs. */
export type DueShown = Readonly<{
  what: WhatIsDue | null;
  group: WorkGroup | null;
  whose: WhoseWork;
  covered: string | null;
  span: Span;
  order: WorkOrder;
}>;

/** Codes, a cursor and whom of one’s colleagues one covers for: nothing of a child stands in the address. */
export function dueAddress(
  { what, group, whose, covered, span, order }: DueShown,
  cursor: string | null = null,
): string {
  const parts = {
    whose,
    ...(covered !== null && whose === 'covering' && { for: covered }),
    ...(what !== null && { what }),
    ...(span !== USUAL_SPAN && { ahead: span }),
    ...(order !== 'day' && { order }),
    ...(group !== null && { group }),
    ...(cursor !== null && { cursor }),
  };
  return `/due?${new URLSearchParams(parts).toString()}`;
}

export const dueParameters: Parameters = {
  ...{ what: oneOf(['', ...whatIsDue]), group: oneOf(workGroups), whose: oneOf(whoseWork) },
  ...{ ahead: oneOf(spans), order: oneOf(workOrders), cursor: aCursor },
  for: fitting(/^[\w-]{1,64}$/, 'This person is not known'),
};

const chosen = <T extends string>(codes: readonly T[], typed: string): T | undefined =>
  codes.find((code) => code === typed);

/** Which list one is shown that asks for none: of what lies so far ahead, of those whom this person has. */
export const USUAL_SPAN: Span = '28-days';
export function usualWhose(hasRecordsOfItsOwn: boolean, { role, team }: Pick<Actor, 'role' | 'team'>): Whose {
  if (!hasRecordsOfItsOwn) return 'service';
  // No child is allocated to whoever manages, or helps, those to whom they are.
  return NEVER_ALLOCATED.includes(role) && team !== null ? 'team' : 'mine';
}
const NEVER_ALLOCATED: readonly string[] = ['team-manager', 'business-support'];

/** Of work: whoever has no children, but something to do, begins with that. @param kinds what they settle; null: they have children */
export const usualWork = (kinds: readonly WhatIsDue[] | null, actor: Pick<Actor, 'role' | 'team'>): Whose =>
  kinds === null ? usualWhose(true, actor) : kinds.length > 0 ? 'mine' : 'service';

/** @param usual whose are listed where the address does not say */
export const dueShown = (given: Given, usual: Whose): DueShown => ({
  what: chosen(whatIsDue, text(given, 'what')) ?? null,
  group: chosen(workGroups, text(given, 'group')) ?? null,
  whose: chosen(whoseWork, text(given, 'whose')) ?? usual,
  covered: text(given, 'for') || null,
  span: chosen(spans, text(given, 'ahead')) ?? USUAL_SPAN,
  order: chosen(workOrders, text(given, 'order')) ?? 'day',
});
