import type { ReasonKind } from '../opening-reasons/reason-kind.ts';

/** Why records are opened before anybody has recorded a change of it: the first state of the list. */
export abstract class ReasonsAtFirst {
  abstract readonly all: readonly ReasonKind[];
}
