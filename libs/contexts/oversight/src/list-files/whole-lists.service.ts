import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { NamesOfPeople } from '#contexts/people';
import { refusals } from '#platform/event-sourcing';
import { reasonIn, ReasonRequired, type QueryEnvelope } from '#platform/gateway';
import { Clock, londonDate } from '#platform/time';
import { answered, reasonToTakeOut } from '#statutory-rules';
import { SAY_WHAT_FOR } from '../caseload/export-caseload.query.ts';
import type { WholeList } from './whole-list.ts';

type PageFound<Item> = Readonly<{ items: readonly Item[]; next: string | null; unlisted: number }>;

/** Forty pages of a list, which a request reads in between others: more are no list that somebody looks through. */
export const MOST_ROWS = 2_000;

const refusal = refusals({
  'list-too-long': `This list has more than ${MOST_ROWS.toLocaleString('en-GB')} rows, which is more than a file of it holds. Choose fewer of them on its page, and take those out.`,
});

/** A list, read as its page reads it, one page after the other. */
@Injectable()
export class WholeLists {
  constructor(
    private readonly people: NamesOfPeople,
    private readonly clock: Clock,
  ) {}

  /** @throws ReasonRequired it is of more children than may leave without a word @throws Refusal list-too-long */
  async of<Item extends Readonly<{ childId: string }>>(
    { name }: Readonly<{ name: string }>,
    { actor, reason }: QueryEnvelope,
    page: (cursor: string | null) => Promise<PageFound<Item>>,
  ): Promise<WholeList<Item>> {
    const items: Item[] = [];
    let unlisted = 0;
    for (let cursor: string | null | undefined = null; cursor !== undefined; await setImmediate()) {
      const found: PageFound<Item> = await page(cursor);
      items.push(...found.items);
      unlisted = Math.max(unlisted, found.unlisted);
      if (items.length > MOST_ROWS) throw refusal('list-too-long');
      cursor = found.next ?? undefined;
    }
    const children = new Set(items.map(({ childId }) => childId)).size;
    const isToBeSaid = answered(reasonToTakeOut(children, londonDate(this.clock.now()))).result;
    if (isToBeSaid && reasonIn(reason) === null) throw new ReasonRequired(name, SAY_WHAT_FOR);
    return { items, unlisted, takenBy: (await this.people.of([actor.id])).get(actor.id) ?? null };
  }
}
