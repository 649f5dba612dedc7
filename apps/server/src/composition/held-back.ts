import { Admission, NotInService } from '#platform/identity';
import type { Operations } from '#platform/operations';
import { ServiceNotices, type ServiceNotice } from '#officer-ui';

type Actor = Parameters<Admission['admit']>[0];

/** Roles of people who are not the council's. */
export const OUTSIDERS = ['provider', 'school', 'parent'];

/** A restored store opens its doors to the council alone, to look whether it is whole. */
export class CouncilAloneWhileHeldBack extends Admission {
  readonly #standing: Operations['standing'];
  #inService = false;

  constructor({ standing }: Pick<Operations, 'standing'>) {
    super();
    this.#standing = standing;
  }

  override async admit({ role, organisation }: Actor): Promise<void> {
    const outside = OUTSIDERS.includes(role) || (organisation !== null && organisation !== 'council');
    if (!(await this.isHeldBack())) return;
    if (outside && (await this.#standing.isHeldBack(role))) throw new NotInService();
  }

  /** As it was when somebody last came in: a page is drawn for who came in just now. */
  get wasHeldBack(): boolean {
    return !this.#inService;
  }

  /** A store is put into service once: from then on nothing is asked. */
  async isHeldBack(): Promise<boolean> {
    this.#inService ||= !(await this.#standing.isHeldBack());
    return !this.#inService;
  }
}

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
