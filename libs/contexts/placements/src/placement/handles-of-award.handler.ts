import { Inject, type Type } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Command, CommandClass, Draft, Facts, Written } from '#platform/event-sourcing';
import { Transactions } from '#platform/transactions';
import { AwardsMade } from '../asks/awards-made.ts';
import { placementOfAward, type Proposal } from './placement-of-award.ts';
import type { PlacementEvent } from './placement.events.ts';
import { awardThatTookUp, placementStream, type Placement } from './placement.ts';

type Decision<C> = (
  command: C,
  placement: Placement,
  facts: Facts<PlacementEvent>,
) => Draft<PlacementEvent> | readonly Draft<PlacementEvent>[];

/**
 * What follows from an award, or from its void. An award opens a placement of its own, which is named after it, but where it was
 * made again to a provider at which the child is by an earlier one: then it stands at what runs there.
 * @param takesUp whether it may come to stand there by this
 */
export function handlesOfAward<Data extends Proposal, C extends Command<Data>>(
  command: CommandClass<Data, C>,
  decide: Decision<C>,
  { takesUp }: Readonly<{ takesUp: boolean }>,
): Type<ICommandHandler> {
  @CommandHandler(command)
  class Handler {
    constructor(
      @Inject(Transactions) private readonly transactions: Transactions,
      @Inject(AwardsMade) private readonly awards: AwardsMade,
    ) {}

    async execute(asked: C): Promise<Written> {
      const { childId, referralId, providerId } = asked.data;
      const id = await this.#standsAt(asked.data);
      return this.transactions.transact(
        asked,
        placementStream,
        id,
        (placement, facts) => decide(asked, placement, facts),
        { about: { childId, referralId, placementId: id, providerId } },
      );
    }

    async #standsAt({ referralId, providerId, awardEventId }: Proposal): Promise<string> {
      const own = placementOfAward({ awardEventId });
      const awards = await this.awards.to(referralId, providerId);
      for (const earlier of awards.slice(0, Math.max(awards.indexOf(awardEventId), 0)).toReversed()) {
        const id = placementOfAward({ awardEventId: earlier });
        const placement = await this.transactions.state(placementStream, id);
        if (awardThatTookUp(placement) === awardEventId) return id;
        if (takesUp && placement.phase === 'under-way' && (await this.#isOpen(own))) return id;
      }
      return own;
    }

    /** Of one that was withdrawn before it was proposed, or stands already, nothing is to be taken up. */
    #isOpen = async (own: string): Promise<boolean> =>
      (await this.transactions.state(placementStream, own)).phase === 'unknown';
  }
  Object.defineProperty(Handler, 'name', { value: `${command.name}Handler` });
  return Handler as unknown as Type<ICommandHandler>;
}
