import type { Position } from '#platform/event-sourcing';

/** What a browser's session says of its request. */
export type KnownToSession = Readonly<{ after?: Position; said?: string; reason?: string; reasonKind?: string }>;

export const known = new WeakMap<object, KnownToSession>();

export const knownToSession = (request: object): KnownToSession => known.get(request) ?? {};
