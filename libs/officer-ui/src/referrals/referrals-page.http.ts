import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { ExportReferrals, FindReferrals } from '#contexts/oversight';
import { SendReferral } from '#pure/referrals';
import { Gateway, type Sender } from '#platform/gateway';
import { Clock } from '#platform/time';
import { Asks, From, ShowsToThoseWhoMay, Takes } from '#nest/web';
import { notTodayWords, unlistedWords } from '../caseload/caseload-words.ts';
import { usualWhose } from '../due/due-address.ts';
import { text, type Given } from '../forms/date-fields.ts';
import { listPages, offeredLists } from '../patterns/list-parts.ts';
import { askedOfRows, markedRows } from '../patterns/marked-rows.ts';
import { Follows } from '../patterns/page-pattern.ts';
import { fileAddress } from '../list-files/file-address.ts';
import { Pages } from '../render/pages.ts';
import { inOrder } from '../words/codes.ts';
import { whose as whoseWords } from '../words/oversight-words.ts';
import { NamesKnown } from '../words/wording.ts';
import { referralsAddress, referralsAsked, referralsParameters } from './referrals-address.ts';
import { noReferral, referralsListed, showWords } from './referrals-listed.ts';

/** Every referral of one’s children, of one’s team’s or of one’s service’s: where each stands, and how long providers have left. */
@ApiExcludeController()
@Follows('list')
@Controller('referrals-list')
export class ReferralsPageController {
  constructor(
    private readonly gateway: Gateway,
    private readonly pages: Pages,
    private readonly clock: Clock,
    private readonly known: NamesKnown,
  ) {}

  @Get()
  @Asks(FindReferrals)
  @ShowsToThoseWhoMay(...askedOfRows)
  @Takes({ parameters: referralsParameters })
  @Header('content-type', 'text/html; charset=utf-8')
  async show(@Query() given: Given, @From() sender: Sender): Promise<string> {
    const ofOwn = this.pages.hasRecordsOfItsOwn(sender.actor, FindReferrals);
    const asked = referralsAsked(given, usualWhose(ofOwn, sender.actor));
    const cursor = text(given, 'cursor') || null;
    const found = await this.gateway.ask(FindReferrals, { ...asked, cursor }, sender);
    const sends = this.pages.isOfRole(sender.actor, SendReferral);
    const choices = inOrder(showWords).map(([value, said]) => ({ value, text: said, selected: value === asked.show }));
    const orders = ORDERS.map(([value, said]) => ({ value, text: said, selected: value === asked.direction }));
    const listed = referralsListed(found, { names: this.known.names, now: this.clock.now(), sends });
    const [table] = await markedRows([listed], { gateway: this.gateway, pages: this.pages, sender });
    const list = {
      lists: ofOwn
        ? offeredLists(inOrder(whoseWords), asked.whose, (of) => referralsAddress({ ...asked, whose: of }))
        : [],
      ...{ kept: { whose: asked.whose }, choices, orders },
      table,
      nothing: found.count.rows === 0 ? noReferral(asked.show) : null,
      pages: listPages(found, (to) => referralsAddress(asked, to)),
      notes: [notTodayWords(found.notToday)].filter((words) => words !== null),
      unlisted: unlistedWords(found.unlisted),
      file: fileAddress(referralsAddress(asked), found.count, this.pages.isOfRole(sender.actor, ExportReferrals)),
    };
    return this.pages.draw('referrals/referrals.njk', 'Referrals', sender.actor, { list });
  }
}

const ORDERS = [
  ['desc', 'Sent out last'],
  ['asc', 'Sent out first'],
] as const;
