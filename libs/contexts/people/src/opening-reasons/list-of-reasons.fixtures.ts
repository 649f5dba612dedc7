import { derivedId, type Draft } from '#platform/event-sourcing';
import type { OpeningReasonEvent } from './opening-reason.events.ts';
import type { ReasonKind } from './reason-kind.ts';

export const kind = (code: string, over: Partial<ReasonKind> = {}): ReasonKind => ({
  ...{ code, restricted: false, from: '2020-09-01', lastDay: null },
  ...{ wordings: [{ from: '2020-09-01', words: code }], ...over },
});
export const atFirst = [kind('duty-cover'), kind('police', { restricted: true })];

/** Made of the command by which it was added. */
export const COURT = `kind-${derivedId('command').slice(0, 8)}`;
export const courtAdded = {
  type: 'OpeningReasonAdded',
  data: { code: COURT, restricted: false, from: '2026-01-12' },
  personal: { words: 'Court order' },
} as const satisfies Draft<OpeningReasonEvent>;
export const dutyEnded = {
  type: 'OpeningReasonEnded',
  data: { code: 'duty-cover', lastDay: '2026-01-12' },
} as const satisfies Draft<OpeningReasonEvent>;
