import { Inject, type Type } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Command, CommandClass, Draft, Facts, Question, Written } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import { Sealer, type SealedAt } from '#platform/privacy';
import { Transactions, type Handled } from '#platform/transactions';
import { childStream, type Child } from '../child/child.ts';
import type { CircumstancesEvent } from './circumstances.events.ts';
import { BirthOnRecord } from '../child/birth-on-record.service.ts';
import { asKept, keptIn } from '../protection/left-undisclosed.ts';
import type { Stands } from './dated-part.ts';
import { MayBeHidden } from './may-be-hidden.service.ts';
import { standsOpened } from './stands-opened.service.ts';
import { circumstancesStream, type Circumstances } from './circumstances.ts';

type Decision<C> = (
  command: C,
  circumstances: Circumstances,
  facts: Facts<CircumstancesEvent>,
  child: Child,
  bornOn: CivilDate | null,
  stands: Stands | null,
  besides?: readonly (Question | false)[],
) => Draft<CircumstancesEvent>;

/**
 * A use case of how a child lives and learns: its first one opens the stream, of a child who is on record.
 * @param asksIfHidden what is asked besides of a child who may have to stay hidden
 */
export function handlesOfChild<Data extends Readonly<{ childId: string }>, C extends Command<Data>>(
  command: CommandClass<Data, C>,
  decide: Decision<C>,
  {
    asksIfHidden = null,
  }: Readonly<{ asksIfHidden?: ((mayBeHidden: boolean, told: Data) => Question | false) | null }> = {},
): Type<ICommandHandler> {
  const [written = ''] = (command as Readonly<{ writes?: readonly string[] }>).writes ?? [];
  @CommandHandler(command)
  class Handler {
    static readonly handled: Handled = { command: command.name, category: circumstancesStream.category, opens: true };
    constructor(
      @Inject(Transactions) private readonly transactions: Transactions,
      @Inject(BirthOnRecord) private readonly births: BirthOnRecord,
      @Inject(Sealer) private readonly sealer: Sealer,
      @Inject(MayBeHidden) private readonly hidden: MayBeHidden,
    ) {}

    async execute(sent: C): Promise<Written> {
      const { childId } = sent.data;
      const asked = await this.#withWhatWasKept(sent);
      const child = await this.transactions.state(childStream, childId);
      const bornOn = (await this.births.of(childId))?.bornOn ?? null;
      const stands = await this.#standing(asked.data, child);
      const besides = asksIfHidden === null ? [] : [asksIfHidden(await this.hidden.of(childId), asked.data)];
      return this.transactions.transact(
        asked,
        circumstancesStream,
        childId,
        (circumstances, facts) => decide(asked, circumstances, facts, child, bornOn, stands, besides),
        { about: { childId } },
      );
    }

    async #standing(told: Data, child: Child): Promise<Stands | null> {
      const circumstances = await this.transactions.state(circumstancesStream, told.childId);
      return standsOpened(written as never, told as never, { circumstances, child }, this.sealer);
    }

    /** What a form showed as not disclosed, and nobody typed over, is opened here alone, and recorded as it was. */
    async #withWhatWasKept(sent: C): Promise<C> {
      const change = written.replace(/Corrected$/, '');
      const told = sent.data as Readonly<Record<string, unknown>>;
      const circumstances = await this.transactions.state(circumstancesStream, sent.data.childId);
      const kept = keptIn(change, told, circumstances);
      const sealed = kept.flatMap(({ of, part }) => (of.sealed as Readonly<Record<string, SealedAt>>)[part] ?? []);
      const opened = sealed.length === 0 ? [] : await this.sealer.open(sealed);
      const data = asKept(change, told, opened) as unknown as Data;
      return data === sent.data ? sent : new command(data, sent.envelope);
    }
  }
  Object.defineProperty(Handler, 'name', { value: `${command.name}Handler` });
  return Handler as unknown as Type<ICommandHandler>;
}
