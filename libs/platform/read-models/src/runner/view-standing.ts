import type { Checkpoint, Stop } from '../port/checkpoint.ts';
import type { Generation } from '../port/view-store.ts';
import type { View } from '../projection/view.ts';

/** One generation of a view in the runner's hands, and how far it has come. */
export interface Standing {
  readonly view: View;
  readonly generation: number;
  live: boolean;
  checkpoint: Checkpoint | null;
  /** It stands before an event whose documents cannot be named. */
  stop: Stop | null;
  /** A batch of it was refused: another runner was there, or it was dropped. It must be opened anew. */
  refused: Error | null;
}

export const standingOf = (view: View, { generation, live, checkpoint }: Generation): Standing => ({
  ...{ view, generation, live, checkpoint },
  // Whatever stopped it is tried again.
  ...{ stop: null, refused: null },
});

export const goesOn = ({ stop, refused }: Standing): boolean => stop === null && refused === null;
