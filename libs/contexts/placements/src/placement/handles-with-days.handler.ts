import { Inject, type Type } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Command, CommandClass, Draft, Facts, Written } from '#platform/event-sourcing';
import { Transactions } from '#platform/transactions';
import type { CalendarsKnown } from '#statutory-rules';
import { SchoolDays } from '../asks/days-of-schools.ts';
import type { PlacementEvent } from './placement.events.ts';
import { placementStream, type Placement } from './placement.ts';

/**
 * A use case whose days are held against those on which schools are open, which are asked for before it decides.
 * @param schoolOf which school’s days they are; null of whoever goes by the council’s calendar
 */
export function handlesWithDays<Data extends Readonly<{ placementId: string }>, C extends Command<Data>>(
  command: CommandClass<Data, C>,
  decide: (
    command: C,
    placement: Placement,
    facts: Facts<PlacementEvent>,
    days: CalendarsKnown,
  ) => Draft<PlacementEvent>,
  schoolOf: (placement: Placement, command: C) => number | null = () => null,
): Type<ICommandHandler> {
  @CommandHandler(command)
  class Handler {
    constructor(
      @Inject(Transactions) private readonly transactions: Transactions,
      @Inject(SchoolDays) private readonly days: SchoolDays,
    ) {}

    async execute(asked: C): Promise<Written> {
      const { placementId } = asked.data;
      const school = schoolOf(await this.transactions.state(placementStream, placementId), asked);
      const days = await this.days.of(school);
      return this.transactions.transact(asked, placementStream, placementId, (placement, facts) =>
        decide(asked, placement, facts, days),
      );
    }
  }
  Object.defineProperty(Handler, 'name', { value: `${command.name}Handler` });
  return Handler as unknown as Type<ICommandHandler>;
}
