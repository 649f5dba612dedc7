import { Injectable } from '@nestjs/common';
import { everyNamed, ReadModels } from '#platform/read-models';
import { registerOfPeople, type GrantKept } from './register-of-people/register-of-people.ts';

type Asker = Readonly<{ id: string; onBehalfOf: string | null }>;

/** Which of the council's own roles somebody was given, or is to be, or anybody whom they act for, or may. */
@Injectable()
export class OwnRolesGiven {
  constructor(private readonly readModels: ReadModels) {}

  async to({ id, onBehalfOf }: Asker): Promise<readonly string[]> {
    const own = await this.#grantsOf([id]);
    const covered = own.flatMap((grant) => (grant.kind === 'cover' ? grant.forId : []));
    const theirs = await this.#grantsOf([...covered, ...(onBehalfOf === null ? [] : [onBehalfOf])]);
    return [...own, ...theirs].flatMap((grant) =>
      grant.kind === 'role' && grant.ownRole !== null ? [grant.ownRole] : [],
    );
  }

  async #grantsOf(people: readonly string[]): Promise<readonly GrantKept[]> {
    const rows = await everyNamed(this.readModels, registerOfPeople.collection, people);
    return [...rows.values()]
      .flatMap(({ document }) => document.grants)
      .filter(({ standing }) => standing !== 'declined');
  }
}
