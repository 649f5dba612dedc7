import { noLook, type CouncilLook } from './council-look.ts';
import type { CouncilStatements } from './council-statements.ts';

/** What the configuration says of the council whose service this is. */
export class CouncilKnown {
  constructor(
    readonly council: CouncilStatements,
    readonly look: CouncilLook = noLook,
  ) {}
}
