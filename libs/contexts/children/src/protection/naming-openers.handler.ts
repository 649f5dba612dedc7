import { Inject, type Type } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Command, CommandClass, Draft, Written } from '#platform/event-sourcing';
import { Transactions, type Handled } from '#platform/transactions';
import { Openers } from '../asks/openers.ts';
import { AddressMarks } from './address-marks.service.ts';
import type { ProtectionEvent } from './protection.events.ts';
import { protectionStream, type Could, type Protection } from './protection.ts';

type Naming = Readonly<{ childId: string; openTo: readonly string[] }>;

/** A use case that names who may open an address: decided by who of them could. */
export function handlesNaming<Data extends Naming, C extends Command<Data>>(
  command: CommandClass<Data, C>,
  decide: (
    command: C,
    protection: Protection,
    could: Could,
    elsewhere: readonly Protection[],
  ) => Draft<ProtectionEvent>,
  { opens }: Readonly<{ opens: boolean }>,
): Type<ICommandHandler> {
  @CommandHandler(command)
  class Handler {
    static readonly handled: Handled = { command: command.name, category: protectionStream.category, opens };
    constructor(
      @Inject(Transactions) private readonly transactions: Transactions,
      @Inject(Openers) private readonly openers: Openers,
      @Inject(AddressMarks) private readonly marks: AddressMarks,
    ) {}

    async execute(sent: C): Promise<Written> {
      const { childId, openTo } = sent.data;
      const could = await this.openers.among(childId, openTo);
      const elsewhere = (await this.marks.elsewhere(childId)).map(({ protection }) => protection);
      return this.transactions.transact(
        sent,
        protectionStream,
        childId,
        (protection) => decide(sent, protection, could, elsewhere),
        opens ? { about: { childId } } : {},
      );
    }
  }
  Object.defineProperty(Handler, 'name', { value: `${command.name}Handler` });
  return Handler as unknown as Type<ICommandHandler>;
}
