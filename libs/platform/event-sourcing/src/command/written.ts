import type { Position } from '../port/position.ts';

/** What a command wrote, or had written when it was sent before. */
export type Written = Readonly<{
  /** The id within the category: a placement's id. */
  id: string;
  stream: string;
  /** The stream's revision after it: the page's ETag. */
  revision: number;
  /** Null when nothing was written and nothing had been. */
  position: Position | null;
  events: readonly Readonly<{ id: string; type: string }>[];
  /** The same command had been carried out before; nothing was written now. */
  repeated: boolean;
  /** The command opened the stream. */
  opened: boolean;
}>;
