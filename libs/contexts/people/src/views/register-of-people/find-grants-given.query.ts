import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { meaning, opensNobody, pageOf, Query, says, type Saying } from '#platform/gateway';
import { Operations } from '#platform/operations';
import { everyRow, QueryRefused, ReadModels } from '#platform/read-models';
import { Clock } from '#platform/time';
import { someone } from '../someone-named.ts';
import { grantAnswer } from './person-answer.ts';
import { registerOfPeople, type GrantKept, type PersonKept } from './register-of-people.ts';
import { ShownPeople } from './shown-people.service.ts';

const grantGiven = says.shape('GrantGiven', {
  to: someone,
  grant: grantAnswer,
  isNew: meaning(
    says.flag(),
    'Since the asker last looked at this list, or was put on the register; never what they were given themselves.',
  ),
});

const grantsFound = pageOf('GrantsGivenFound', grantGiven, {
  fresh: meaning(says.int(0), 'How many of all are new to the asker.'),
});
export type GrantsGivenFound = Saying<typeof grantsFound>;

/**
 * What was given to whom, by whom, last given first: whoever gives is seen by somebody else. What the asker gave is not among it.
 * `glance`: that one looked is not noted, and nothing is listed.
 */
export class FindGrantsGiven extends Query<Readonly<{ cursor: string | null; glance: boolean }>, GrantsGivenFound> {
  static readonly act = 'see-what-was-given';
  static readonly audit = opensNobody('it is about people who work with records, and about no child');
  static readonly views = ['register-of-people'];
  static readonly answers = grantsFound;
}

const LIST = 'what-was-given';
const AT_ONCE = 50;

type Given = Readonly<{ staffId: string; person: PersonKept; grant: GrantKept }>;

/**
 * A council’s register is some hundreds of people: for the list of all it is read whole. What is new is counted on each page where
 * somebody begins: of that, whoever was given something since is read, and nobody else.
 */
@QueryHandler(FindGrantsGiven)
export class FindGrantsGivenHandler implements IQueryHandler<FindGrantsGiven, GrantsGivenFound> {
  constructor(
    private readonly readModels: ReadModels,
    private readonly people: ShownPeople,
    private readonly operations: Operations,
    private readonly clock: Clock,
  ) {}

  async execute({ data: { cursor, glance }, envelope: { actor } }: FindGrantsGiven): Promise<GrantsGivenFound> {
    const now = this.clock.now();
    const asker = [actor.id, actor.onBehalfOf];
    const seenUntil = await this.#seenUntil(actor.id);
    const isNew = ({ staffId, grant }: Given) => !asker.includes(staffId) && grant.givenAt > seenUntil;
    if (glance) return { ...NOTHING, fresh: (await this.#byOthers(asker, seenUntil)).filter(isNew).length };
    const all = await this.#byOthers(asker, '');
    const fresh = all.filter(isNew).length;
    const begins = cursor === null ? 0 : all.findIndex(({ grant }) => grant.id === cursor) + 1;
    if (cursor !== null && begins === 0) throw new QueryRefused(LIST, 'cursor', 'belongs to another query');
    const page = all.slice(begins, begins + AT_ONCE);
    if (cursor === null) await this.operations.lastLooked.note(actor.id, LIST, now);
    const shown = await this.people.of(page.map(({ staffId, person }) => [staffId, person]));
    return {
      items: page.map(({ staffId, person, grant }, n) => ({
        to: { id: staffId, name: typeof shown[n]!.name === 'string' ? shown[n]!.name : null },
        grant: shown[n]!.grants.find(({ grantId }) => grantId === grant.id)!,
        isNew: isNew({ staffId, person, grant }),
      })),
      count: { rows: all.length, more: false },
      next: begins + AT_ONCE < all.length ? page.at(-1)!.grant.id : null,
      previous: null,
      fresh,
    };
  }

  /** Whoever never looked has all before them that was given since they came; who is on no register, all there is. */
  async #seenUntil(asker: string): Promise<string> {
    const lookedAt = await this.operations.lastLooked.at(asker, LIST);
    return lookedAt ?? (await this.readModels.get(registerOfPeople.collection, asker))?.enteredAt ?? '';
  }

  /** @param after somebody was given something since; empty: everybody */
  async #byOthers(asker: readonly (string | null)[], after: string): Promise<readonly Given[]> {
    const rows = await everyRow(this.readModels, registerOfPeople.collection, {
      sort: { by: ['lastGivenAt'], direction: 'desc' },
      ...(after !== '' && { where: { lastGivenAt: { gt: after } } }),
    });
    return rows
      .flatMap(({ id: staffId, document: person }) => person.grants.map((grant) => ({ staffId, person, grant })))
      .filter(({ grant }) => !asker.includes(grant.givenById))
      .toSorted((one, other) => other.grant.givenAt.localeCompare(one.grant.givenAt));
  }
}

const NOTHING = { items: [], count: { rows: 0, more: false }, next: null, previous: null };
