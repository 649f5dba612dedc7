import { Injectable } from '@nestjs/common';
import { ReadModels } from '#platform/read-models';
import { registerOfPeople } from './register-of-people/register-of-people.ts';

type Asker = Readonly<{ id: string; onBehalfOf: string | null }>;

/** Which of the council's own roles somebody was given, or is to be, or whom they act for. */
@Injectable()
export class OwnRolesGiven {
  constructor(private readonly readModels: ReadModels) {}

  async to({ id, onBehalfOf }: Asker): Promise<readonly string[]> {
    const ids = [id, ...(onBehalfOf === null ? [] : [onBehalfOf])];
    const rows = await this.readModels.getMany(registerOfPeople.collection, ids);
    const grants = [...rows.values()].flatMap(({ document }) => document.grants);
    return grants.flatMap((grant) =>
      grant.kind === 'role' && grant.ownRole !== null && grant.standing !== 'declined' ? [grant.ownRole] : [],
    );
  }
}
