import { Inject, type Type } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Command, CommandClass, Draft, Facts, Written } from '#platform/event-sourcing';
import { londonDate } from '#platform/time';
import { Transactions } from '#platform/transactions';
import type { CalendarsKnown } from '#statutory-rules';
import { Births, type Birth } from '../asks/births.ts';
import { ClosedRecords } from '../asks/closed-records.ts';
import { OffersTaken, type OfferTaken } from '../asks/offers-taken.ts';
import { SchoolDays } from '../asks/days-of-schools.ts';
import { SenRecorded, type SenOnRecord } from '../asks/sen-on-record.ts';
import { StaysOfChild } from '../asks/stays-of-child.ts';
import type { StaysElsewhere } from './advised-length.ts';
import type { PlacementEvent } from './placement.events.ts';
import { placementStream, type Placement } from './placement.ts';

/**
 * A use case whose decision rests on how long a placement may run: the date of birth is asked for before it decides, as it
 * is known now, so that no sender can supply it; and the child's other placements, for what is advised, the offer that was taken,
 * whether the record is closed, and, where a legal basis is said, whether a plan is on record; and on which days schools are open.
 */
export function handlesWithBirth<Data extends Readonly<{ placementId: string }>, C extends Command<Data>>(
  command: CommandClass<Data, C>,
  decide: (
    command: C,
    placement: Placement,
    birth: Birth | null,
    facts: Facts<PlacementEvent>,
    elsewhere: StaysElsewhere,
    taken: OfferTaken | null,
    isClosed: boolean,
    sen: SenOnRecord | null,
    calendars: CalendarsKnown,
  ) => Draft<PlacementEvent>,
): Type<ICommandHandler> {
  @CommandHandler(command)
  class Handler {
    constructor(
      @Inject(Transactions) private readonly transactions: Transactions,
      @Inject(Births) private readonly births: Births,
      @Inject(StaysOfChild) private readonly stays: StaysOfChild,
      @Inject(OffersTaken) private readonly offers: OffersTaken,
      @Inject(ClosedRecords) private readonly records: ClosedRecords,
      @Inject(SenRecorded) private readonly sen: SenRecorded,
      @Inject(SchoolDays) private readonly days: SchoolDays,
    ) {}

    async execute(asked: C): Promise<Written> {
      const { placementId } = asked.data;
      const { childId, referralId, providerId } = await this.transactions.about(placementStream, placementId);
      const birth = await this.births.of(childId!);
      const elsewhere = await this.stays.but(childId!, {
        placementId,
        providerId,
        on: londonDate(asked.envelope.receivedAt),
      });
      const taken = await this.offers.of(referralId, providerId);
      const isClosed = await this.records.isClosed(childId!);
      const sen = 'legalBasis' in asked.data ? await this.sen.of(childId!) : null;
      const calendars = await this.days.of(null);
      return this.transactions.transact(asked, placementStream, placementId, (placement, facts) =>
        decide(asked, placement, birth, facts, elsewhere, taken, isClosed, sen, calendars),
      );
    }
  }
  Object.defineProperty(Handler, 'name', { value: `${command.name}Handler` });
  return Handler as unknown as Type<ICommandHandler>;
}
