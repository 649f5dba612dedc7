import { Injectable } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import canonicalize from 'canonicalize';
import type { Command, CommandClass, Written } from '#platform/event-sourcing';
import { Clock, type CivilDate } from '#platform/time';
import type { AuditMapping } from '../declare/audit.ts';
import { NotAllowed, ReasonRequired } from '../declare/not-allowed.ts';
import { whyNot, type Policy } from '../declare/policy.ts';
import type { AnswerOf, Query, QueryClass } from '../declare/declared-query.ts';
import { AccessLog, type Access } from '../seams/access-log.ts';
import { BodyDigest } from '../seams/body-digest.ts';
import { ViewProgress } from '../seams/view-progress.ts';
import { commandIdOf, effectiveDate } from './command-envelope.ts';
import type { Sender } from './sender.ts';

/** A command that says who may send it: the compiler refuses to send any other. */
export type PermittedCommand<Data, C extends Command<Data> = Command<Data>> = CommandClass<Data, C> &
  Readonly<{ policy: Policy<Data> }>;

/**
 * The one door to both buses. Asks who and whether they may, before anything else; records every opening of a child's
 * record, and every refusal, before the answer leaves.
 */
@Injectable()
export class Gateway {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly clock: Clock,
    private readonly digests: BodyDigest,
    private readonly views: ViewProgress,
    private readonly accessLog: AccessLog,
  ) {}

  /**
   * @param options.effectiveOn the London date on which it was true, or decided; today's when left out
   * @throws NotAllowed
   * @throws Refusal the command's own, or effective-in-the-future
   */
  async send<Data, C extends Command<Data>>(
    command: PermittedCommand<Data, C>,
    data: NoInfer<Data>,
    sender: Sender,
    options: Readonly<{ effectiveOn?: CivilDate }> = {},
  ): Promise<Written> {
    await this.#admit(command, sender, data, childNamed(data));
    const receivedAt = this.clock.now();
    const { actor, correlationId, causationId = null, ifMatch } = sender;
    const envelope = {
      commandId: commandIdOf(sender),
      ...{ actor, receivedAt, correlationId, causationId },
      effectiveOn: effectiveDate(options.effectiveOn, receivedAt),
      // The date as it was given: the same request sent again tomorrow is still the same request.
      digest: await this.digests.of(canonicalize([command.name, data, options.effectiveOn ?? null])!),
      ...(ifMatch === undefined ? {} : { ifMatch }),
    };
    return this.commands.execute<C, Written>(new command(data, envelope));
  }

  /**
   * @throws NotAllowed
   * @throws ReasonRequired the record lies outside the actor's service and `sender.reason` is empty
   * @throws ViewBehind the views do not reflect `sender.after` yet
   */
  async ask<Data, Q extends Query<Data, unknown>>(
    query: QueryClass<Data, AnswerOf<Q>, Q>,
    data: NoInfer<Data>,
    sender: Sender,
  ): Promise<AnswerOf<Q>> {
    const { audit, asked } = await this.#admitted(query, data, sender);
    const answer = await this.queries.execute<Q, AnswerOf<Q>>(asked);
    await this.#recordOpening(query.name, audit, { answer, data, sender });
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
    const { audit, asked } = await this.#admitted(query, data, sender);
    for await (const answer of await this.queries.execute<Q, AsyncIterable<Page>>(asked)) {
      await this.#recordOpening(query.name, audit, { answer, data, sender });
      yield answer;
    }
  }

  async #admitted<Data, Answer, Q extends Query<Data, unknown>>(
    query: QueryClass<Data, Answer, Q>,
    data: Data,
    sender: Sender,
  ): Promise<Readonly<{ audit: AuditMapping<Data, Answer>; asked: Q }>> {
    const audit = auditOf(query);
    await this.#admit(query, sender, data, 'opens' in audit && audit.asked ? audit.asked(data) : childNamed(data));
    const { actor, correlationId, after = null, reason = null } = sender;
    if (after !== null && query.views.length > 0) await this.views.waitFor(query.views, after);
    return { audit, asked: new query(data, { actor, correlationId, after, reason }) };
  }

  async #admit<Data>(
    action: Readonly<{ name: string; policy?: Policy<Data> }>,
    sender: Sender,
    data: Data,
    children: readonly string[],
  ): Promise<void> {
    const words = action.policy ? whyNot(action.policy, sender.actor, data) : 'Nobody may do this: it has no policy.';
    if (words === null) return;
    await this.#record(action.name, 'refused', children, sender);
    throw new NotAllowed(action.name, words);
  }

  async #recordOpening<Data, Answer>(
    action: string,
    audit: AuditMapping<Data, Answer>,
    { answer, data, sender }: Readonly<{ answer: Answer; data: Data; sender: Sender }>,
  ): Promise<void> {
    if (!('opens' in audit)) return;
    const children = audit.opens(answer, data);
    const withheld = audit.withheld?.(sender.actor, answer, data) ?? false;
    const unexplained = !sender.reason?.trim() && (audit.needsReason?.(sender.actor, answer, data) ?? false);
    if (withheld || unexplained) await this.#record(action, 'refused', children, sender);
    else if (children.length > 0) await this.#record(action, 'opened', children, sender);
    if (withheld) throw new NotAllowed(action, 'This record is not open to you.');
    if (unexplained) throw new ReasonRequired(action);
  }

  #record(action: string, outcome: Access['outcome'], children: readonly string[], sender: Sender): Promise<void> {
    const { actor, correlationId, reason } = sender;
    return this.accessLog.record({ actor, children, action, outcome, reason: reason ?? null, correlationId });
  }
}

/** The child that a command or question names, for the record of its refusal. */
const childNamed = (data: unknown): readonly string[] =>
  typeof data === 'object' && data !== null && 'childId' in data && typeof data.childId === 'string'
    ? [data.childId]
    : [];

/** A query without an audit mapping does not run; the compiler says so first. */
function auditOf<Data, Answer>(
  query: Readonly<{ name: string; audit?: AuditMapping<Data, Answer> }>,
): AuditMapping<Data, Answer> {
  if (!query.audit) throw new NotAllowed(query.name, 'Nobody may ask this: it does not say whose records it opens.');
  return query.audit;
}
