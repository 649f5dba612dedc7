import { Inject, type Type } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Command, CommandClass, Draft, Facts, Written } from '#platform/event-sourcing';
import { Transactions, type Handled } from '#platform/transactions';
import type { CircumstancesEvent } from './circumstances.events.ts';
import { circumstancesStream, type Circumstances } from './circumstances.ts';
import { rehearsed, SiblingsTold } from './siblings-told.service.ts';
import { refuseUnlessAsRead } from './told-meanwhile.ts';
import { untilAsRead } from './until-as-read.service.ts';

type OfChange = Readonly<{ childId: string; changeId: string }>;
type Decision<C> = (
  command: C,
  circumstances: Circumstances,
  facts: Facts<CircumstancesEvent>,
) => Draft<CircumstancesEvent>;

/** Takes back, or out, what was told of how a child lives; that two are siblings, on both records. */
export function takesBackOfBoth<Data extends OfChange, C extends Command<Data>>(
  command: CommandClass<Data, C>,
  decide: Decision<C>,
  { isRemoved }: Readonly<{ isRemoved: boolean }>,
): Type<ICommandHandler> {
  @CommandHandler(command)
  class Handler {
    static readonly handled: Handled = { command: command.name, category: circumstancesStream.category, opens: false };
    constructor(
      @Inject(Transactions) private readonly transactions: Transactions,
      @Inject(SiblingsTold) private readonly siblings: SiblingsTold,
    ) {}

    execute = (sent: C): Promise<Written> => untilAsRead(() => this.#takenBack(sent));

    async #takenBack(sent: C): Promise<Written> {
      const { childId, changeId } = sent.data;
      const { held, read } = await this.siblings.of(childId);
      const recorded = (asked: C) =>
        this.transactions.transact(asked, circumstancesStream, childId, (circumstances, facts) => {
          refuseUnlessAsRead(circumstances, read);
          return decide(asked, circumstances, facts);
        });
      const taken = held.find((each) => each.changeId === changeId);
      if (taken) {
        await recorded(rehearsed(sent));
        const { siblingId } = taken.told;
        const after = held.filter((each) => each.told.siblingId === siblingId && each !== taken);
        await this.siblings.alsoOf(sent, { siblingId, at: await this.siblings.of(siblingId), after, isRemoved });
      }
      return recorded(sent);
    }
  }
  Object.defineProperty(Handler, 'name', { value: `${command.name}Handler` });
  return Handler as unknown as Type<ICommandHandler>;
}
