import { reasonIn } from '#platform/gateway';
import type { CivilDate } from '#platform/time';
import { text, type Given } from '../forms/date-fields.ts';
import type { Names } from '../words/wording.ts';

/** Below it stand all pages of one child; a reason is good for them and for no other's. */
const OF_CHILD = /^(?<record>\/line\/[0-9a-f-]{36})(?:[/?]|$)/i;

/** The child's pages to which an address belongs; null when it is of none. */
export const recordAt = (address: string): string | null => OF_CHILD.exec(address)?.groups?.['record'] ?? null;

/** Under these names a reason stands beside what else is sent. */
export const REASON_BESIDE = { kind: 'accessReasonKind', reason: 'accessReason' } as const;

type Why = Readonly<{ reasonKind: string; reason: string }>;

/** The kind and the sentence as they were typed. */
export const reasonTyped = (given: Given, names: typeof REASON_BESIDE | typeof OWN = REASON_BESIDE): Why => ({
  reasonKind: text(given, names.kind),
  reason: text(given, names.reason),
});

/** Of the page that asks for nothing else. */
export const OWN = { kind: 'kind', reason: 'reason' } as const;

/** Whether a reason says both of which kind it is, and something. */
export const isReason = ({ reasonKind, reason }: Why, today: CivilDate, { openingReasons }: Names): boolean =>
  reasonIn(reason) !== null && (openingReasons?.(today) ?? []).some(({ code }) => code === reasonKind);
