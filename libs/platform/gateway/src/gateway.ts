import type { AnyCommand, CommandClass, CommandEnvelope, WrittenBy } from '#platform/event-sourcing';
import type { Clock, CivilDate } from '#platform/time';
import {
  type AuditMapping,
  isErrand,
  type Errand,
  type ErrandClass,
  type OutcomeOf,
  type AnswerOf,
  type Query,
  type QueryClass,
  commandIdOf,
  type Sender,
} from './asked.ts';
import { NotAllowed, ReasonRequired, type Asked, isProcess } from './authority.ts';
import type { BodyDigest, Bus, Left, ViewProgress } from './seams.ts';
import { givenAwayBy, unexcused } from './given-away-by.ts';
import { envelopeOf } from './envelope-of.ts';
import { leftOf, TakenOut, type Leaving } from './taken-out.ts';
import { asAdmitted, type Admitted, type Doorkeeper, type May } from './doorkeeper.ts';

/** What pages know of commands and of what they wrote: they meet no store. */
export type { AnyCommand, Command, Written, WrittenInParts } from '#platform/event-sourcing';

/** A query that says as what its answer leaves. */
export type LeavingQuery<Data, Answer, Q extends Query<Data, unknown>> = QueryClass<Data, Answer, Q> &
  Readonly<{ leaves: Left['as'] }>;

type Dated = Readonly<{ effectiveOn?: CivilDate }>;

/** A command that names its act: the compiler refuses to send any other. */
export type PermittedCommand<Data, C extends AnyCommand<Data> = AnyCommand<Data>> = CommandClass<Data, C> &
  Readonly<{ act: string; opens?: string }>;

/**
 * The one door to both buses. Asks who, and whether they may on these records, before anything else; records every
 * opening of a child's record, and every refusal, before the answer leaves.
 */
export class Gateway {
  constructor(
    private readonly commands: Bus,
    private readonly queries: Bus,
    private readonly clock: Clock,
    private readonly digests: BodyDigest,
    private readonly views: ViewProgress,
    private readonly doorkeeper: Doorkeeper,
  ) {}

  /**
   * @param options.effectiveOn the London date on which it was true, or decided; today's when left out
   * @throws NotAllowed
   * @throws ReasonRequired a record lies beyond the actor's scope and `sender.reason` says nothing
   * @throws NotFound what it names is on no record
   * @throws Refusal the command's own, or effective-in-the-future
   */
  async send<Data, C extends AnyCommand<Data>>(
    command: PermittedCommand<Data, C>,
    data: NoInfer<Data>,
    sender: Sender,
    options: Dated = {},
  ): Promise<WrittenBy<C>> {
    const admitted = await this.doorkeeper.admit({ ...named(command), isList: false }, data, sender);
    const { children } = admitted;
    // What a process does is told by its events; a person's reason and opening are told by nothing else.
    if (children.length > 0 && !isProcess(sender.actor))
      await this.doorkeeper.record(command.name, 'opened', children, asAdmitted(sender, admitted));
    return this.#execute(command, data, sender, children, await this.#envelope(command, data, sender, options));
  }

  /**
   * Decided as if it were sent, and nothing is recorded of it: for a page that says what would be refused or asked before
   * somebody has checked their answers. Whoever is refused by who they are is on record all the same.
   * @throws as `send`
   */
  async rehearse<Data, C extends AnyCommand<Data>>(
    command: PermittedCommand<Data, C>,
    data: NoInfer<Data>,
    sender: Sender,
    options: Dated = {},
  ): Promise<void> {
    const { children } = await this.doorkeeper.admit({ ...named(command), isList: false }, data, sender);
    const envelope = await this.#envelope(command, data, sender, options);
    await this.#execute(command, data, sender, children, { ...envelope, isRehearsed: true });
  }

  #envelope = ({ name }: Asked, data: unknown, sender: Sender, { effectiveOn }: Dated): Promise<CommandEnvelope> =>
    envelopeOf({ name, data, sender, effectiveOn }, this.clock.now(), this.digests);

  async #execute<Data, C extends AnyCommand<Data>>(
    command: PermittedCommand<Data, C>,
    data: Data,
    sender: Sender,
    children: readonly string[],
    envelope: CommandEnvelope,
  ): Promise<WrittenBy<C>> {
    try {
      return await this.commands.execute<WrittenBy<C>>(new command(data, envelope));
    } catch (error) {
      await this.#recordRefusal(command.name, error, children, sender);
      for (const [did, givenAway] of isProcess(sender.actor) ? [] : givenAwayBy(error))
        await this.doorkeeper.record(command.name, did, givenAway, did === 'tried' ? unexcused(sender) : sender);
      throw error;
    }
  }

  /**
   * What is recorded in no stream. Who may send it is asked of the role; whose it is asks its handler.
   * @throws NotAllowed
   * @throws NotFound
   */
  async run<Data, E extends Errand<Data, unknown>>(
    errand: ErrandClass<Data, E>,
    data: NoInfer<Data>,
    sender: Sender,
  ): Promise<OutcomeOf<E>> {
    const { reach } = await this.doorkeeper.admit({ ...named(errand), isList: true }, data, sender);
    const { actor, correlationId, reason = null } = sender;
    const envelope = { id: commandIdOf(sender), actor, correlationId, reason, reach, receivedAt: this.clock.now() };
    return this.commands.execute<OutcomeOf<E>>(new errand(data, envelope));
  }

  /**
   * @throws NotAllowed
   * @throws ReasonRequired a record lies beyond the actor's scope and `sender.reason` says nothing
   * @throws NotFound what it names is on no record
   * @throws ViewBehind the views do not reflect `sender.after` yet
   */
  async ask<Data, Q extends Query<Data, unknown>>(
    query: QueryClass<Data, AnswerOf<Q>, Q>,
    data: NoInfer<Data>,
    sender: Sender,
  ): Promise<AnswerOf<Q>> {
    const { audit, asked, admitted } = await this.#admitted(query, data, sender);
    const answer = await this.queries.execute<AnswerOf<Q>>(asked).catch(async (error: unknown) => {
      await this.#recordRefusal(query.name, error, admitted.children, sender);
      throw error;
    });
    await this.#recordOpening(query.name, shownIn(audit, answer, data, admitted), admitted, sender);
    return answer;
  }

  /**
   * As `ask`, for a query whose handler answers an iterable of pages: each page is recorded before that page leaves.
   * What is wrong is thrown when the first page is asked for.
   */
  async *askInPages<Data, Page, Q extends Query<Data, Page>>(
    query: QueryClass<Data, Page, Q>,
    data: Data,
    sender: Sender,
  ): AsyncGenerator<Page, void, undefined> {
    const { audit, asked, admitted } = await this.#admitted(query, data, sender);
    for await (const answer of this.#pagesOf<Page>(query.name, asked, admitted, sender)) {
      await this.#recordOpening(query.name, shownIn(audit, answer, data, admitted), admitted, sender);
      yield answer;
    }
  }

  /**
   * As `ask`, of what leaves the building: what was made of the answer is put on record, with what it says, of how many and
   * its digest, before any of it leaves. One child has one entry; those of a list are recorded each, then the list as such.
   */
  async takeOut<Data, Q extends Query<Data, unknown>>(
    query: LeavingQuery<Data, AnswerOf<Q>, Q>,
    data: NoInfer<Data>,
    sender: Sender,
    made: (pages: readonly AnswerOf<Q>[]) => Leaving,
  ): Promise<TakenOut> {
    const { audit, asked, admitted } = await this.#admitted(query, data, sender);
    const pages = await allOf<AnswerOf<Q>>(this.queries.execute(asked)).catch(async (error: unknown) => {
      await this.#recordRefusal(query.name, error, admitted.children, sender);
      throw error;
    });
    const opened = [...new Set(pages.flatMap((page) => shownIn(audit, page, data, admitted).opened))];
    await this.doorkeeper.holdWithin(query.name, opened, admitted, sender);
    const leaving = made(pages);
    await this.doorkeeper.holdWithin(query.name, leaving.holds ?? [], admitted, sender);
    const left = await leftOf(query.leaves, leaving);
    const said = leaving.reason == null ? sender : { ...sender, reason: leaving.reason };
    const because = asAdmitted(said, admitted);
    if (opened.length > 1)
      await this.doorkeeper.record(query.name, 'opened', opened, because, { reach: admitted.reach });
    await this.doorkeeper.record(query.name, 'opened', opened.length === 1 ? opened : [], because, {
      ...{ left, reach: admitted.reach },
    });
    return new TakenOut(left, leaving.parts);
  }

  async *#pagesOf<Page>(
    action: string,
    asked: Query<unknown, Page>,
    { children }: Admitted,
    sender: Sender,
  ): AsyncGenerator<Page, void, undefined> {
    try {
      yield* await this.queries.execute<AsyncIterable<Page>>(asked);
    } catch (error) {
      await this.#recordRefusal(action, error, children, sender);
      throw error;
    }
  }

  /**
   * The same answer beforehand, for a page that offers only what would be taken. Nothing is recorded.
   * @param data names the records, as the command would
   */
  mayDo(asked: Readonly<{ name: string; act: string }>, data: unknown, sender: Sender): Promise<May> {
    return this.doorkeeper.mayDo(sought(asked), data, sender);
  }

  /** Of a command that does besides what another act allows: whether the table has anything of that for who acts. */
  allows(asked: Readonly<{ name: string; act: string }>, actor: Sender['actor']): Promise<boolean> {
    return this.doorkeeper.allows(asked, actor);
  }

  /** As `mayDo`, for a page that offers many acts: it looks once at who holds each record. */
  mayDoAtOneLook(sender: Sender): (asked: Readonly<{ name: string; act: string }>, data: unknown) => Promise<May> {
    const may = this.doorkeeper.atOneLook(sender);
    return (asked, data) => may(sought(asked), data);
  }

  /**
   * Of the role alone, before what was sent is looked at. A refusal is recorded as any other.
   * @param ids the records that the address names
   * @throws NotAllowed
   */
  expectRole(all: readonly Readonly<{ name: string; act: string }>[], ids: unknown, sender: Sender): Promise<void> {
    return this.doorkeeper.expectRole(all.map(named), ids, sender);
  }

  async #admitted<Data, Answer, Q extends Query<Data, unknown>>(
    query: QueryClass<Data, Answer, Q>,
    data: Data,
    sender: Sender,
  ): Promise<Readonly<{ audit: AuditMapping<Data, Answer>; asked: Q; admitted: Admitted }>> {
    const audit = auditOf(query);
    const admitted = await this.doorkeeper.admit({ ...named(query), isList: true }, data, sender);
    const { actor, correlationId, after = null, reason = null } = sender;
    if (after !== null && query.views.length > 0) await this.views.waitFor(query.views, after);
    return { audit, admitted, asked: new query(data, { actor, correlationId, after, reason, reach: admitted.reach }) };
  }

  /** What the table lets in a handler may still keep from this person, by what stands in the record itself. */
  async #recordRefusal(action: string, error: unknown, children: readonly string[], sender: Sender): Promise<void> {
    if (error instanceof NotAllowed) await this.doorkeeper.record(action, 'refused', children, sender);
    if (error instanceof ReasonRequired) await this.doorkeeper.record(action, 'asked-why', children, sender);
  }

  /** Of a list: what its handler did not hide, though it lies beyond reach, does not leave. */
  async #recordOpening(action: string, { opened, told }: Shown, admitted: Admitted, sender: Sender): Promise<void> {
    await this.doorkeeper.holdWithin(action, opened, admitted, sender);
    if (opened.length > 0)
      await this.doorkeeper.record(action, 'opened', opened, asAdmitted(sender, admitted), { reach: admitted.reach });
    if (told.length > 0) await this.doorkeeper.record(action, 'told', told, sender);
  }
}

const sought = (asked: Readonly<{ name: string; act: string }>) => ({
  ...named(asked),
  isList: 'audit' in asked || isErrand(asked),
});

const named = ({ name, act }: Asked): Asked => (act === undefined ? { name } : { name, act });

async function allOf<Page>(answered: Promise<unknown>): Promise<readonly Page[]> {
  const answer = await answered;
  const isPaged = typeof answer === 'object' && answer !== null && Symbol.asyncIterator in answer;
  if (!isPaged) return [answer as Page];
  const pages: Page[] = [];
  for await (const page of answer as AsyncIterable<Page>) pages.push(page);
  return pages;
}

type Shown = Readonly<{ opened: readonly string[]; told: readonly string[] }>;

const shownIn = <Data, Answer>(
  audit: AuditMapping<Data, Answer>,
  answer: Answer,
  data: Data,
  { children }: Admitted,
): Shown =>
  'opens' in audit
    ? { opened: audit.opens(answer, data, children), told: audit.tellsOf?.(answer) ?? [] }
    : { opened: [], told: [] };

/** A query without an audit mapping does not run; the compiler says so first. */
function auditOf<Data, Answer>(
  query: Readonly<{ name: string; audit?: AuditMapping<Data, Answer> }>,
): AuditMapping<Data, Answer> {
  if (!query.audit) throw new NotAllowed(query.name, 'Nobody may ask this: it does not say whose records it opens.');
  return query.audit;
}
