import { everyRow, type ReadModels } from '#platform/read-models';
import { registerOfPeople, type PersonKept } from '../views/register-of-people/register-of-people.ts';
import type { StandingsOfPeople } from './standings-of-people.service.ts';

type Standing = NonNullable<Awaited<ReturnType<StandingsOfPeople['of']>>>[number];

/** Somebody by name, with one thing that they may act as today. */
export type PersonActing = Readonly<{ name: string; actor: Standing & Readonly<{ id: string }> }>;

/** Tells who acts as something today, whether it is their own or they cover somebody whose it is. */
export class PeopleActing {
  constructor(
    private readonly readModels: Pick<ReadModels, 'find'>,
    private readonly standings: Pick<StandingsOfPeople, 'of' | 'nameOf'>,
  ) {}

  /** By the roles that come with the service; whose name does not open is left out. */
  async as(roles: readonly string[]): Promise<readonly PersonActing[]> {
    const rows = await everyRow(this.readModels, registerOfPeople.collection, { sort: { by: ['enteredAt'] } });
    const perhaps = rows.filter(({ document }) => mayBe(document, roles));
    const acting = await Promise.all(
      perhaps.map(async ({ id }) => {
        const all = (await this.standings.of(id)) ?? [];
        const asked = all.filter(({ role }) => roles.includes(role));
        const name = asked.length > 0 ? await this.standings.nameOf(id) : null;
        return name === null ? [] : asked.map((standing) => ({ name, actor: { ...standing, id } }));
      }),
    );
    return acting.flat();
  }
}

/** What holds today is asked of those alone to whom it may ever have been given. */
const mayBe = ({ grants }: PersonKept, roles: readonly string[]): boolean =>
  grants.some((grant) => grant.kind === 'cover' || (grant.kind === 'role' && roles.includes(grant.role)));
