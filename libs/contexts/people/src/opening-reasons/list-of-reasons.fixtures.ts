import type { Draft } from '#platform/event-sourcing';
import type { OpeningReasonEvent } from './opening-reason.events.ts';
import type { ReasonKind } from './reason-kind.ts';

export const kind = (code: string, over: Partial<ReasonKind> = {}): ReasonKind => ({
  ...{ code, restricted: false, from: '2020-09-01', lastDay: null },
  ...{ wordings: [{ from: '2020-09-01', words: code }], ...over },
});
export const atFirst = [kind('duty-cover'), kind('police', { restricted: true })];

export const courtAdded = {
  type: 'OpeningReasonAdded',
  data: { code: 'court-order', restricted: false, from: '2026-01-12' },
  personal: { words: 'Court order' },
} as const satisfies Draft<OpeningReasonEvent>;
export const dutyEnded = {
  type: 'OpeningReasonEnded',
  data: { code: 'duty-cover', lastDay: '2026-01-12' },
} as const satisfies Draft<OpeningReasonEvent>;
