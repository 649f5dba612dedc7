import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { FindChanges } from '#contexts/oversight';
import { Gateway, type Sender } from '#platform/gateway';
import { Clock, londonDate, startOfLondonDay, type CivilDate } from '#platform/time';
import { Asks, From, ShowsToThoseWhoMay, Takes } from '#nest/web';
import { addDays } from '#statutory-rules';
import { namesIn } from '../child-line/line-page.ts';
import { usualWhose } from '../due/due-address.ts';
import { text, type Given } from '../forms/date-fields.ts';
import { askedOfRows, markedRows } from '../patterns/marked-rows.ts';
import { Follows } from '../patterns/page-pattern.ts';
import { Pages } from '../render/pages.ts';
import { NamesKnown } from '../words/wording.ts';
import { changesListed } from './changes-listed.ts';
import { changesAddress, changesParameters, sinceGiven, sinceWords } from './since.ts';

/** What others recorded of the children whom one has, or whom one’s team has. */
@ApiExcludeController()
@Follows('list')
@Controller('what-changed')
export class WhatChangedPageController {
  constructor(
    private readonly gateway: Gateway,
    private readonly pages: Pages,
    private readonly clock: Clock,
    private readonly known: NamesKnown,
  ) {}

  @Get()
  @Asks(FindChanges)
  @ShowsToThoseWhoMay(...askedOfRows)
  @Takes({ parameters: changesParameters })
  @Header('content-type', 'text/html; charset=utf-8')
  async show(@Query() given: Given, @From() sender: Sender): Promise<string> {
    const today = londonDate(this.clock.now());
    const whose = usualWhose(true, sender.actor);
    const since = sinceGiven(text(given, 'since'));
    const found = await this.gateway.ask(FindChanges, { whose, since, glance: false }, sender);
    const title = `Changed since ${sinceWords(found.since, today)}`;
    const listed = changesListed(found, title, { today, names: namesIn(found, this.known.names) });
    const [table] = await markedRows([listed], { gateway: this.gateway, pages: this.pages, sender });
    const before = (days: number) => startOfLondonDay(addDays(today, -days) as CivilDate);
    return this.pages.draw('what-changed/what-changed.njk', 'What changed', sender.actor, {
      whose,
      table,
      since: sinceWords(found.since, today),
      more: found.more === null ? null : changesAddress(found.more),
      wider: [
        { text: 'The last 7 days', href: changesAddress(before(7)) },
        { text: 'The last 4 weeks', href: changesAddress(before(28)) },
      ],
    });
  }
}
