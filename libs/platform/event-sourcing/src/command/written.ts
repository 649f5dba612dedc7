import type { Position } from '../port/position.ts';
import type { RowRefused } from './rows-refused.ts';

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

/** What a command to many streams wrote: each part stands for itself. */
export type WrittenInParts = Readonly<{
  /** In the order of the rows, without those that were refused. */
  parts: readonly Written[];
  /** Refused since all were checked together: the others stand, and the same sent again tries these anew. */
  refused: readonly RowRefused[];
  /** Of what was written last. */
  position: Position | null;
  /** Every part had been carried out before; nothing was written now. */
  repeated: boolean;
}>;
