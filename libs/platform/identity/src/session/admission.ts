import type { Actor } from '#platform/event-sourcing';

/** Whether someone who is known may come in now. Where nothing is provided for it, everyone may. */
export abstract class Admission {
  /** @throws NotInService */
  abstract admit(actor: Actor): Promise<void>;
}

/** The service was put back from a backup, and nobody has said yet that it is the one in use. */
export class NotInService extends Error {
  constructor() {
    super('This service was put back from a backup and is not in use yet: only the council can sign in.');
    this.name = 'NotInService';
  }
}
