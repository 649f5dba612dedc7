import { Inject, type Type } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Command, CommandClass, Draft, Facts, Written } from '#platform/event-sourcing';
import { londonDate } from '#platform/time';
import { Transactions } from '#platform/transactions';
import { Births } from '../asks/births.ts';
import { ClosedRecords } from '../asks/closed-records.ts';
import { OffersTaken } from '../asks/offers-taken.ts';
import { PriceApproval } from '../asks/price-approval.ts';
import { SchoolDays } from '../asks/days-of-schools.ts';
import { SenRecorded } from '../asks/sen-on-record.ts';
import { StaysOfChild } from '../asks/stays-of-child.ts';
import type { KnownBeside } from './known-beside.ts';
import type { PlacementEvent } from './placement.events.ts';
import { placementStream, type Placement } from './placement.ts';

type Of = Readonly<{ placementId: string; referralId: string | undefined; providerId: string }>;

/** A use case whose decision rests on how long a placement may run, and on what else is known of the child: asked for as it is known now. */
export function handlesWithKnown<Data extends Readonly<{ placementId: string }>, C extends Command<Data>>(
  command: CommandClass<Data, C>,
  decide: (command: C, placement: Placement, known: KnownBeside, facts: Facts<PlacementEvent>) => Draft<PlacementEvent>,
): Type<ICommandHandler> {
  @CommandHandler(command)
  class Handler {
    constructor(
      @Inject(Transactions) private readonly transactions: Transactions,
      @Inject(Births) private readonly births: Births,
      @Inject(StaysOfChild) private readonly stays: StaysOfChild,
      @Inject(OffersTaken) private readonly offers: OffersTaken,
      @Inject(PriceApproval) private readonly approval: PriceApproval,
      @Inject(ClosedRecords) private readonly records: ClosedRecords,
      @Inject(SenRecorded) private readonly sen: SenRecorded,
      @Inject(SchoolDays) private readonly days: SchoolDays,
    ) {}

    async execute(asked: C): Promise<Written> {
      const { placementId } = asked.data;
      const { childId, referralId, providerId } = await this.transactions.about(placementStream, placementId);
      const { actor, effectiveOn } = asked.envelope;
      const taken = referralId === undefined ? null : await this.offers.of(referralId, providerId);
      const price = await this.#priceOf({ placementId, referralId, providerId });
      const known: KnownBeside = {
        birth: await this.births.of(childId!),
        elsewhere: await this.stays.but(childId!, {
          ...{ placementId, providerId },
          on: londonDate(asked.envelope.receivedAt),
        }),
        taken,
        approval: price === null ? null : await this.approval.of({ pence: price, by: actor, on: effectiveOn }),
        isClosed: await this.records.isClosed(childId!),
        sen: 'legalBasis' in asked.data ? await this.sen.of(childId!) : null,
        calendars: await this.days.of(null),
      };
      return this.transactions.transact(asked, placementStream, placementId, (placement, facts) =>
        decide(asked, placement, known, facts),
      );
    }

    /** What a week of it costs: by the offer, or as it was taken over. It is paid while the placement goes on, whatever became of its award. */
    async #priceOf({ placementId, referralId, providerId }: Of): Promise<number | null> {
      if (referralId !== undefined) return this.offers.priceOf(referralId, providerId);
      const placement = await this.transactions.state(placementStream, placementId);
      return ('takenOver' in placement ? placement.takenOver?.weeklyPrice : null) ?? null;
    }
  }
  Object.defineProperty(Handler, 'name', { value: `${command.name}Handler` });
  return Handler as unknown as Type<ICommandHandler>;
}
