import type { SealedAt } from '#platform/privacy';
import type { CivilDate, Instant } from '#platform/time';
import type { Position } from '../port/position.ts';
import type { About } from './about.ts';
import type { Metadata } from './metadata.ts';

/** An event as projections and replays meet it: decoded, upcast to today's version, its personal parts still sealed. */
export type RecordedEvent = Readonly<{
  stream: string;
  /** Zero-based place in the stream. */
  revision: number;
  position: Position;
  id: string;
  type: string;
  /** The version it was written with, before upcasting. */
  schemaVersion: number;
  /** The London date on which it was true in the world. */
  effectiveOn: CivilDate;
  /** The instant at which the service was told. */
  recordedAt: Instant;
  about: About;
  data: Readonly<Record<string, unknown>>;
  sealed: Readonly<Record<string, SealedAt>>;
  metadata: Metadata;
}>;
