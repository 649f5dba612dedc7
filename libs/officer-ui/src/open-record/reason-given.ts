import { reasonIn } from '#platform/gateway';
import { LONGEST_REASON } from '#platform/web';
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

/** The kind and the sentence as they were typed; of one that is too long no more than shows that it is, since a browser keeps no longer one. */
export const reasonTyped = (given: Given, names: typeof REASON_BESIDE | typeof OWN = REASON_BESIDE): Why => ({
  reasonKind: text(given, names.kind),
  reason: text(given, names.reason).slice(0, LONGEST_REASON + 1),
});

/** Of the page that asks for nothing else. */
export const OWN = { kind: 'kind', reason: 'reason' } as const;

/** What is wrong with the sentence; null where nothing is. */
export const faultOfReason = (reason: string): string | null =>
  reasonIn(reason) === null
    ? 'Say in a sentence why you need to open this record'
    : reason.length > LONGEST_REASON
      ? `Say in at most ${LONGEST_REASON} characters why you need to open this record`
      : null;

/** Whether a reason says both of which kind it is, and something. */
export const isReason = ({ reasonKind, reason }: Why, today: CivilDate, { openingReasons }: Names): boolean =>
  faultOfReason(reason) === null && (openingReasons?.(today) ?? []).some(({ code }) => code === reasonKind);
