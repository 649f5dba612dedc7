import { ServiceNotices, type ServiceNotice } from '#officer-ui';
import type { Loss } from '#platform/operations';
import type { CouncilAloneWhileHeldBack } from './held-back.ts';

/** What everybody at a page should know of the store behind it. */
export class NoticesOfStanding extends ServiceNotices {
  readonly #admission: CouncilAloneWhileHeldBack;
  readonly #losses: readonly Loss[];

  /** @param losses as the start found them: one is accepted only while no server runs */
  constructor(admission: CouncilAloneWhileHeldBack, losses: readonly Loss[]) {
    super();
    this.#admission = admission;
    this.#losses = losses;
  }

  override current(): readonly ServiceNotice[] {
    const lost = this.#losses.map(({ part, at }) => ({ kind: 'lost' as const, part, at }));
    return [...(this.#admission.wasHeldBack ? [{ kind: 'held-back' as const }] : []), ...lost];
  }
}
