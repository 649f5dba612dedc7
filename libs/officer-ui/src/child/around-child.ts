import { Injectable } from '@nestjs/common';
import type { ChildFound } from '#contexts/children';
import { Gateway, type Sender } from '#platform/gateway';
import { Clock, londonDate } from '#platform/time';
import { NamesKnown, type Names } from '../words/wording.ts';
import { childIdentity } from './child-identity.ts';
import { childTabs, type ChildTab } from './child-tabs.ts';

type Opened = Readonly<{ tab: ChildTab; heading: string | null; names?: Names }>;

/** What every part of a child’s record shows: who it is, and the ways to the other parts. */
@Injectable()
export class AroundChild {
  constructor(
    private readonly gateway: Gateway,
    private readonly clock: Clock,
    private readonly known: NamesKnown,
  ) {}

  get names(): Names {
    return this.known.names;
  }

  /** @param opened the part that is open; its heading is null where the page is about the child itself; `names` where more are known */
  async around(found: ChildFound, { tab, heading, names = this.known.names }: Opened, sender: Sender) {
    const may = this.gateway.mayDoAtOneLook(sender);
    const tabs = await childTabs(found.childId, tab, may);
    const today = londonDate(this.clock.now());
    return {
      ...{ may, today, names },
      thing: { called: 'Parts of the record', identity: childIdentity(found, today, names), tabs, heading },
    };
  }
}
