import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { meaning, opensNobody, pageOf, Query, says, wholePage, type Saying } from '#platform/gateway';
import { everyRow, ReadModels } from '#platform/read-models';
import { Clock, londonDate } from '#platform/time';
import { rolesGiven } from '../staff/roles-given.ts';
import { Confirmers } from './confirmers.service.ts';
import { NamesOfPeople } from './names-of-people.service.ts';
import { OwnRolesGiven } from './own-roles-given.service.ts';
import { grantAnswer, type PersonFound } from './register-of-people/person-answer.ts';
import { registerOfPeople } from './register-of-people/register-of-people.ts';
import { ShownPeople } from './register-of-people/shown-people.service.ts';
import { councilRoles } from './roles/council-roles.ts';
import { roleIdOf } from '../own-role/own-role.ts';
import { someone } from './someone-named.ts';
import type { SecondWord } from './second-words.ts';

const waits = says.shape('WaitsToBeConfirmed', {
  kind: meaning(
    says.code(['grant', 'details', 'role'] as const satisfies readonly SecondWord[]),
    'A role, cover or terms that were given; that the details of somebody are destroyed; a role of the council’s own, or a change of one.',
  ),
  proposed: says.shape('ProposedBySomeone', { by: someone, at: says.instant() }),
  person: meaning(says.orNull(someone), 'Whom it is for, or whose details they are; null of a role.'),
  grant: meaning(says.orNull(grantAnswer), 'What was given; else null.'),
  role: meaning(
    says.orNull(
      says.shape('RoleProposed', {
        roleId: says.id(),
        role: says.text('attendance-clerk'),
        cutFrom: says.code(rolesGiven, 'business-support'),
        proposalId: says.id(),
        isNew: meaning(says.flag(), 'Else it is a change of one that there is.'),
      }),
    ),
    'What was proposed; else null.',
  ),
});
const toConfirmFound = pageOf('ToConfirmFound', waits);
export type ToConfirmFound = Saying<typeof toConfirmFound>;
type Waits = ToConfirmFound['items'][number];

/**
 * What somebody else gave or proposed, and waits for the word of whoever asks: nothing that they may not confirm. What waits
 * longest comes first.
 */
export class FindToConfirm extends Query<object, ToConfirmFound> {
  static readonly act = 'see-what-waits-to-be-confirmed';
  static readonly audit = opensNobody('it is about people who work with records, and about no child');
  static readonly views = ['register-of-people', 'council-roles'];
  static readonly answers = toConfirmFound;
}

type Asker = Readonly<{ id: string; onBehalfOf: string | null }>;

/** Reads who has something waiting, and nobody else. */
@QueryHandler(FindToConfirm)
export class FindToConfirmHandler implements IQueryHandler<FindToConfirm, ToConfirmFound> {
  constructor(
    private readonly readModels: ReadModels,
    private readonly people: ShownPeople,
    private readonly names: NamesOfPeople,
    private readonly given: OwnRolesGiven,
    private readonly confirmers: Confirmers,
    private readonly clock: Clock,
  ) {}

  async execute({ envelope: { actor } }: FindToConfirm): Promise<ToConfirmFound> {
    const words = await this.confirmers.wordsOf(actor);
    const ofPeople = words.includes('grant') || words.includes('details') ? await this.#ofPeople(actor) : [];
    const ofRoles = words.includes('role') ? await this.#ofRoles(actor) : [];
    const all = [...ofPeople, ...ofRoles].filter(({ kind }) => words.includes(kind));
    return wholePage(all.toSorted((one, other) => one.proposed.at.localeCompare(other.proposed.at)));
  }

  async #ofPeople(asker: Asker): Promise<readonly Waits[]> {
    const rows = await everyRow(this.readModels, registerOfPeople.collection, {
      where: { waiting: { gt: 0 } },
      sort: { by: ['enteredAt'] },
    });
    const shown = await this.people.of(rows.map(({ id, document }) => [id, document]));
    const today = londonDate(this.clock.now());
    return shown.filter(({ staffId }) => !isBy(asker, staffId)).flatMap((person) => waitingOf(person, asker, today));
  }

  async #ofRoles(asker: Asker): Promise<readonly Waits[]> {
    const rows = await everyRow(this.readModels, councilRoles.collection, {
      where: { waiting: { gt: 0 } },
      sort: { by: ['code'] },
    });
    const theirs = rows.length === 0 ? [] : await this.given.to(asker);
    const waiting = rows.flatMap(({ document: { code, cutFrom, shapes, proposals } }) =>
      theirs.includes(code)
        ? []
        : proposals.flatMap(({ id: proposalId, standing, proposed }) =>
            standing === 'waits' && !isBy(asker, proposed.byId)
              ? [
                  {
                    proposed,
                    role: { roleId: roleIdOf(code), role: code, cutFrom, proposalId, isNew: shapes.length === 0 },
                  },
                ]
              : [],
          ),
    );
    const called = await this.names.of(waiting.map(({ proposed: { byId } }) => byId));
    return waiting.map(({ proposed: { byId, at }, role }) => ({
      ...{ kind: 'role', proposed: { by: { id: byId, name: called.get(byId) ?? null }, at } },
      ...{ person: null, grant: null, role },
    }));
  }
}

const isBy = ({ id, onBehalfOf }: Asker, person: string): boolean => id === person || onBehalfOf === person;

/** What of one person waits for somebody else than who proposed it. */
function waitingOf({ staffId, name, grants, destruction }: PersonFound, asker: Asker, today: string): readonly Waits[] {
  if (destruction?.done) return [];
  const person = { id: staffId, name: typeof name === 'string' ? name : null };
  const given = grants
    .filter(({ standing, given: { by } }) => standing === 'waits' && !isBy(asker, by.id))
    .map((grant): Waits => ({
      kind: 'grant',
      proposed: { by: grant.given.by, at: grant.given.at },
      person,
      grant,
      role: null,
    }));
  const stays = grants.some(
    ({ standing, lastDay }) => standing !== 'declined' && (lastDay === null || lastDay >= today),
  );
  const mayGo = destruction !== null && destruction.done === null && !stays && !isBy(asker, destruction.proposed.by.id);
  return mayGo
    ? [...given, { kind: 'details', proposed: destruction.proposed, person, grant: null, role: null }]
    : given;
}
