import { ServiceNotices, type ServiceNotice } from '#officer-ui';
import type { CouncilAloneWhileHeldBack } from './held-back.ts';

/** What everybody at a page should know of the store behind it. */
export class NoticesOfStanding extends ServiceNotices {
  readonly #admission: CouncilAloneWhileHeldBack;

  constructor(admission: CouncilAloneWhileHeldBack) {
    super();
    this.#admission = admission;
  }

  override current(): readonly ServiceNotice[] {
    return this.#admission.wasHeldBack ? ['held-back'] : [];
  }
}
