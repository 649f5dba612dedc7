import { Injectable } from '@nestjs/common';
import { FindEstablishments } from '#contexts/establishments';
import { FindSealedAsked } from '#contexts/children';
import { FindLiftingsAsked, FindMergesAsked, FindOpenings } from '#contexts/oversight';
import { FindGrantsGiven, FindToConfirm } from '#contexts/people';
import { ConfirmLifting, ConfirmMerge } from '#pure/children';
import { Gateway, type Sender } from '#platform/gateway';
import { Pages } from '../render/pages.ts';
import { secondWordsListed } from '../second-words/second-words-listed.ts';
import { withSchools } from '../people/with-schools.ts';
import { awaitedListed, firstAwaited, grantsIn } from '../to-confirm/awaited.ts';
import { NamesKnown } from '../words/wording.ts';

export const watched = [
  ...[FindOpenings, FindGrantsGiven, FindToConfirm, FindEstablishments],
  ...[FindLiftingsAsked, FindMergesAsked, FindSealedAsked],
] as const;

/** What one who watches over others begins with, on whichever page that is: nothing of it is anybody else’s. */
@Injectable()
export class WatchersNews {
  constructor(
    private readonly gateway: Gateway,
    private readonly pages: Pages,
    private readonly known: NamesKnown,
  ) {}

  async of(sender: Sender) {
    const openings = await this.#glance(FindOpenings, sender);
    return {
      ...{ newOpenings: openings?.fresh ?? 0, openingsBehind: openings?.partly ?? false },
      ...(await this.besidesOpenings(sender)),
    };
  }

  /** On the page of the openings themselves. */
  async besidesOpenings(sender: Sender) {
    const grants = await this.#glance(FindGrantsGiven, sender);
    const [awaited, secondWords] = await Promise.all([this.awaited(sender), this.#secondWords(sender)]);
    return { newGrants: grants?.fresh ?? 0, awaited, secondWords };
  }

  /** What waits for their word; null of whoever confirms nothing. */
  async awaited(sender: Sender) {
    if (!this.pages.isOfRole(sender.actor, FindToConfirm)) return null;
    const found = await this.gateway.ask(FindToConfirm, {}, sender);
    const names = await withSchools(grantsIn(found), this.known.names, (urns) =>
      this.gateway.ask(FindEstablishments, urns, sender),
    );
    return firstAwaited(awaitedListed(found, names));
  }

  /** What somebody else asked of a record, and that one of another mind is to decide; null where nothing is, or it is not theirs. */
  async #secondWords(sender: Sender) {
    const { actor } = sender;
    const confirms = this.pages.isOfRole(actor, ConfirmLifting) && this.pages.hasOfItsOwn(actor, FindLiftingsAsked);
    const merges = this.pages.isOfRole(actor, ConfirmMerge) && this.pages.hasOfItsOwn(actor, FindMergesAsked);
    const none = { items: [] };
    const [liftings, ones, sealed] = await Promise.all([
      confirms ? this.gateway.ask(FindLiftingsAsked, {}, sender) : none,
      merges ? this.gateway.ask(FindMergesAsked, {}, sender) : none,
      this.pages.isOfRole(actor, FindSealedAsked) ? this.gateway.ask(FindSealedAsked, {}, sender) : none,
    ]);
    return secondWordsListed(liftings.items, ones.items, sealed.items, this.known.names);
  }

  /** How many they have not seen yet of what they watch over; null of whoever does not. */
  async #glance(asked: typeof FindOpenings | typeof FindGrantsGiven, sender: Sender) {
    if (!this.pages.isOfRole(sender.actor, asked)) return null;
    const found = await this.gateway.ask(asked as typeof FindOpenings, { cursor: null, glance: true }, sender);
    return { fresh: found.fresh, partly: asked === FindOpenings && found.partly };
  }
}
