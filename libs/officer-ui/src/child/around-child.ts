import { Injectable } from '@nestjs/common';
import { FindChild, type ChildFound } from '#contexts/children';
import { Gateway, type Sender } from '#platform/gateway';
import { Clock, londonDate } from '#platform/time';
import { withheldFrom } from '../audit-terms/withheld.ts';
import { undisclosedFor } from '../protection/undisclosed-for.ts';
import { NamesKnown, type Names } from '../words/wording.ts';
import { childPath } from '../child-line/line-path.ts';
import { childIdentity } from './child-identity.ts';
import { childTabs, isLeft, type ChildTab } from './child-tabs.ts';
import { unlessDestroyed } from './record-destroyed.ts';

type Opened = Readonly<{ tab: ChildTab | null; heading: string | null; names?: Names }>;

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

  /**
   * @param opened the part that is open; its heading is null where the page is about the child itself; `names` where more are known
   * @throws RecordDestroyed nothing is left of this part
   */
  async around(found: ChildFound, { tab, heading, names = this.known.names }: Opened, sender: Sender) {
    if (!isLeft(tab)) unlessDestroyed(found);
    const may = this.gateway.mayDoAtOneLook(sender);
    const tabs = await childTabs(found.childId, tab, may, found.destroyed !== null);
    const today = londonDate(this.clock.now());
    const withheld = await this.#withheld(found.childId, tab, sender);
    const undisclosedAt = await undisclosedFor(found, may);
    const shown = { called: 'Parts of the record', identity: childIdentity(found, today, names), tabs, heading };
    const goesOn = found.goesOnUnder === null ? null : childPath(found.goesOnUnder);
    return { ...{ may, today, names }, thing: { ...shown, withheld, undisclosedAt, goesOn } };
  }

  /** Of a page that needs no reason: who the child is stands above it for whoever would not be asked for one. */
  async asFarAsOpen(childId: string, opened: Opened, sender: Sender) {
    if ((await this.gateway.mayDo(FindChild, { childId }, sender)) === 'yes')
      return this.around(await this.gateway.ask(FindChild, { childId }, sender), opened, sender);
    const tabs = await childTabs(childId, opened.tab, this.gateway.mayDoAtOneLook(sender));
    const withheld = await this.#withheld(childId, opened.tab, sender);
    const thing = { called: 'Parts of the record', identity: null, tabs, heading: opened.heading, withheld };
    return { names: this.known.names, thing };
  }

  /** A chain is verified whole, whatever the period of an audit. */
  #withheld = async (childId: string, tab: ChildTab | null, sender: Sender): Promise<string | null> =>
    tab === 'verify'
      ? null
      : withheldFrom(this.gateway, childId, sender, tab === 'who-looked' ? 'who looked' : undefined);
}
