import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { FindChild } from '#contexts/children';
import { FindEstablishments } from '#contexts/establishments';
import { FindLineEntry } from '#contexts/oversight';
import { FindPlacements } from '#contexts/placements';
import { Gateway, type Sender } from '#platform/gateway';
import { Asks, From, IdParam, Takes } from '#nest/web';
import { fitting } from '#platform/web';
import { AroundChild } from '../child/around-child.ts';
import { linePath } from '../child-line/line-path.ts';
import { NOTHING } from '../child-line/acts-on-entry.ts';
import { mayOnEntries } from '../child-line/may-on-entries.ts';
import { text, type Given } from '../forms/date-fields.ts';
import { Follows } from '../patterns/page-pattern.ts';
import { Pages } from '../render/pages.ts';
import { schoolsNamed } from '../schools/schools-named.ts';
import { schoolsOnLine } from '../schools/schools-on-line.ts';
import { isAuditor } from '../words/people.ts';
import { recordsThatOpen } from '../child-line/records-that-open.ts';
import { openedEntry } from './opened-entry.ts';

/** One entry of the line by itself: what it says, who recorded it, by which rule, and what holds it fast. */
@ApiExcludeController()
@Follows('page of a thing')
@Controller('line/:childId/entries/:entryId')
export class OpenedEntryController {
  constructor(
    private readonly gateway: Gateway,
    private readonly pages: Pages,
    private readonly record: AroundChild,
  ) {}

  @Get()
  @Asks(FindLineEntry, FindChild, FindPlacements, FindEstablishments)
  @Takes({ parameters: { month: fitting(/^\d{4}-(0[1-9]|1[0-2])$/, 'This is no month, such as 2026-02') } })
  @Header('content-type', 'text/html; charset=utf-8')
  async show(
    @IdParam('childId') childId: string,
    @IdParam('entryId') entryId: string,
    @Query() given: Given,
    @From() sender: Sender,
  ): Promise<string> {
    const found = await this.gateway.ask(
      FindLineEntry,
      { childId, entryId, month: text(given, 'month') || null },
      sender,
    );
    const child = await this.gateway.ask(FindChild, { childId }, sender);
    const school = await schoolsNamed(schoolsOnLine({ facts: [found.fact], voided: [], changes: [] }), (asked) =>
      this.gateway.ask(FindEstablishments, asked, sender),
    );
    const placements = await this.gateway.ask(FindPlacements, { childId }, sender);
    const { thing, may, names } = await this.record.around(child, { tab: 'line', heading: null }, sender);
    const entry = openedEntry(
      found,
      { ...names, school, ...(await recordsThatOpen(childId, [found.fact], may)) },
      child.destroyed ? NOTHING : await mayOnEntries(childId, placements, may),
      placements.items,
      isAuditor(sender),
    );
    const model = { thing: { ...thing, heading: entry.title }, entry, line: linePath(childId) };
    return this.pages.draw('opened-entry/opened-entry.njk', 'An entry of the line', sender.actor, model);
  }
}
