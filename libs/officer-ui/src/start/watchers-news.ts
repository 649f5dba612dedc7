import { Injectable } from '@nestjs/common';
import { FindEstablishments } from '#contexts/establishments';
import { FindOpenings } from '#contexts/oversight';
import { FindGrantsGiven, FindToConfirm } from '#contexts/people';
import { Gateway, type Sender } from '#platform/gateway';
import { Pages } from '../render/pages.ts';
import { withSchools } from '../people/with-schools.ts';
import { awaitedListed, firstAwaited, grantsIn } from '../to-confirm/awaited.ts';
import { NamesKnown } from '../words/wording.ts';

export const watched = [FindOpenings, FindGrantsGiven, FindToConfirm, FindEstablishments] as const;

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
    return { newGrants: grants?.fresh ?? 0, awaited: await this.awaited(sender) };
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

  /** How many they have not seen yet of what they watch over; null of whoever does not. */
  async #glance(asked: typeof FindOpenings | typeof FindGrantsGiven, sender: Sender) {
    if (!this.pages.isOfRole(sender.actor, asked)) return null;
    const found = await this.gateway.ask(asked as typeof FindOpenings, { cursor: null, glance: true }, sender);
    return { fresh: found.fresh, partly: asked === FindOpenings && found.partly };
  }
}
