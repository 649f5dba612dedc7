import type { NoUpnReason } from './circumstances.events.ts';

/** A unique pupil number, or why there is none; neither where nobody has said why. */
export type UpnTold = Readonly<{ upn: string | null; noneBecause: NoUpnReason | null }>;
