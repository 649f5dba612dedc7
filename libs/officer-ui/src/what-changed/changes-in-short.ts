import { Injectable } from '@nestjs/common';
import { FindChanges } from '#contexts/oversight';
import type { Whose } from '#pure/oversight';
import { Gateway, type Sender } from '#platform/gateway';
import { Clock, londonDate } from '#platform/time';
import { Pages } from '../render/pages.ts';
import { changedInShort } from './since.ts';

/** How much others recorded since one last looked, said above one’s own work. */
@Injectable()
export class ChangesInShort {
  constructor(
    private readonly gateway: Gateway,
    private readonly pages: Pages,
    private readonly clock: Clock,
  ) {}

  /** Null of whoever has no children, and no team that has. */
  async of(whose: Whose, sender: Sender) {
    const { actor } = sender;
    if (!this.pages.isOfRole(actor, FindChanges) || !this.pages.hasRecordsOfItsOwn(actor, FindChanges)) return null;
    const found = await this.gateway.ask(FindChanges, { whose, since: null, glance: true }, sender);
    return changedInShort(found, londonDate(this.clock.now()));
  }
}
