import { Inject, type Type } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Command, CommandClass, Draft, Facts, Written } from '#platform/event-sourcing';
import { Transactions } from '#platform/transactions';
import { Births, type Birth } from '../asks/births.ts';
import type { PlacementEvent } from './placement.events.ts';
import { placementStream, type Placement } from './placement.ts';

/**
 * A use case whose decision rests on how long a placement may run: the date of birth is asked for before it decides, as it
 * is known now, so that no sender can supply it.
 */
export function handlesWithBirth<Data extends Readonly<{ placementId: string }>, C extends Command<Data>>(
  command: CommandClass<Data, C>,
  decide: (
    command: C,
    placement: Placement,
    birth: Birth | null,
    facts: Facts<PlacementEvent>,
  ) => Draft<PlacementEvent>,
): Type<ICommandHandler> {
  @CommandHandler(command)
  class Handler {
    constructor(
      @Inject(Transactions) private readonly transactions: Transactions,
      @Inject(Births) private readonly births: Births,
    ) {}

    async execute(asked: C): Promise<Written> {
      const { placementId } = asked.data;
      const { childId } = await this.transactions.about(placementStream, placementId);
      const birth = await this.births.of(childId!);
      return this.transactions.transact(asked, placementStream, placementId, (placement, facts) =>
        decide(asked, placement, birth, facts),
      );
    }
  }
  Object.defineProperty(Handler, 'name', { value: `${command.name}Handler` });
  return Handler as unknown as Type<ICommandHandler>;
}
