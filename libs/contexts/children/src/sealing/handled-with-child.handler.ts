import { Inject, type Type } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Command, CommandClass, Draft, Written } from '#platform/event-sourcing';
import { Transactions, type Handled } from '#platform/transactions';
import { childStream, type Child } from '../child/child.ts';
import type { SealingEvent } from './sealing.events.ts';
import { sealingStream, type Sealing } from './sealing.ts';

/** A use case that seals, or asks for it: decided by whether the record is closed. */
export function handlesWithChild<Data extends Readonly<{ childId: string }>, C extends Command<Data>>(
  command: CommandClass<Data, C>,
  decide: (command: C, sealing: Sealing, child: Child) => Draft<SealingEvent>,
  { opens }: Readonly<{ opens: boolean }>,
): Type<ICommandHandler> {
  @CommandHandler(command)
  class Handler {
    static readonly handled: Handled = { command: command.name, category: sealingStream.category, opens };
    constructor(@Inject(Transactions) private readonly transactions: Transactions) {}

    async execute(sent: C): Promise<Written> {
      const { childId } = sent.data;
      const child = await this.transactions.state(childStream, childId);
      return this.transactions.transact(
        sent,
        sealingStream,
        childId,
        (sealing) => decide(sent, sealing, child),
        opens ? { about: { childId } } : {},
      );
    }
  }
  Object.defineProperty(Handler, 'name', { value: `${command.name}Handler` });
  return Handler as unknown as Type<ICommandHandler>;
}
