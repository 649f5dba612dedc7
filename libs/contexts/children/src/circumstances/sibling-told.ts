import type { CivilDate } from '#platform/time';
import type { SiblingKind } from './circumstances.events.ts';

/** That another child on record is a sibling of this one. */
export type SiblingTold = Readonly<{
  siblingId: string;
  kind: SiblingKind;
  /** Whether they are siblings: fostered together, they may be so no longer. */
  linked: boolean;
}>;

/** One change of it, opened. */
export type SiblingHeld = Readonly<{ changeId: string; subjectId: string; from: CivilDate; told: SiblingTold }>;
