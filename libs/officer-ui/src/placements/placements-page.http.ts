import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { ExportPlacements, FindPlacementsListed } from '#contexts/oversight';
import { FindAttendance } from '#contexts/attendance';
import { FindPlacements } from '#contexts/placements';
import { RecordReview } from '#pure/placements';
import type { PlacementsListed } from '#pure/oversight';
import { Gateway, type Sender } from '#platform/gateway';
import { Clock, londonDate } from '#platform/time';
import { Asks, From, ShowsToThoseWhoMay, Takes } from '#nest/web';
import { notTodayWords, unlistedWords } from '../caseload/caseload-words.ts';
import { usualWhose } from '../due/due-address.ts';
import { text, type Given } from '../forms/date-fields.ts';
import { placementsCalled } from '../layout/navigation.ts';
import { listPages, offeredLists } from '../patterns/list-parts.ts';
import { askedOfRows, markedRows } from '../patterns/marked-rows.ts';
import { Follows } from '../patterns/page-pattern.ts';
import { fileAddress } from '../list-files/file-address.ts';
import { Pages } from '../render/pages.ts';
import { inOrder } from '../words/codes.ts';
import { whose as whoseWords } from '../words/oversight-words.ts';
import { NamesKnown, type Actor } from '../words/wording.ts';
import { orderWords, placementsAddress, placementsAsked, placementsParameters } from './placements-address.ts';
import { noPlacement, placementTable, showWords } from './placements-listed.ts';

/** Every placement of one’s children, of one’s team’s or of one’s service’s; of a school its pupils’, of a provider those with it. */
@ApiExcludeController()
@Follows('list')
@Controller('placements-list')
export class PlacementsPageController {
  constructor(
    private readonly gateway: Gateway,
    private readonly pages: Pages,
    private readonly clock: Clock,
    private readonly known: NamesKnown,
  ) {}

  @Get()
  @Asks(FindPlacementsListed)
  @ShowsToThoseWhoMay(...askedOfRows)
  @Takes({ parameters: placementsParameters })
  @Header('content-type', 'text/html; charset=utf-8')
  async show(@Query() given: Given, @From() sender: Sender): Promise<string> {
    const { actor } = sender;
    // Whoever opens no record is shown what is theirs: there is no team’s and no service’s.
    const reads = this.pages.isOfRole(actor, FindPlacements);
    const ofOwn = reads && this.pages.hasRecordsOfItsOwn(actor, FindPlacementsListed);
    const asked = placementsAsked(given, {
      whose: usualWhose(ofOwn, actor),
      show: SHOWN[actor.role]?.[0] ?? 'current',
    });
    const found = await this.gateway.ask(
      FindPlacementsListed,
      { ...asked, cursor: text(given, 'cursor') || null },
      sender,
    );
    const runs = this.pages.hasRecordsOfItsOwn(actor, RecordReview);
    const readsMarks = this.pages.isOfRole(actor, FindAttendance);
    const known = { names: this.known.names, today: londonDate(this.clock.now()), reads, readsMarks, runs };
    const chosen = (of: readonly (readonly [string, string])[], now: string) =>
      of.map(([value, said]) => ({ value, text: said, selected: value === now }));
    const listed = placementTable(found, asked, known);
    const [table] = await markedRows([listed], { gateway: this.gateway, pages: this.pages, sender });
    const list = {
      lists: ofOwn
        ? offeredLists(inOrder(whoseWords), asked.whose, (of) => placementsAddress({ ...asked, whose: of }))
        : [],
      kept: ofOwn ? { whose: asked.whose } : {},
      choices: chosen(inOrder(showWords).filter(isShownTo(actor)), asked.show),
      orders: chosen(Object.entries(orderWords), `${asked.sort}-${asked.direction}`),
      table,
      nothing: found.count.rows === 0 ? noPlacement(asked.show) : null,
      pages: listPages(found, (to) => placementsAddress(asked, to)),
      notes: [notTodayWords(found.notToday)].filter((words) => words !== null),
      unlisted: unlistedWords(found.unlisted),
      file: fileAddress(placementsAddress(asked), found.count, this.pages.isOfRole(actor, ExportPlacements)),
    };
    const title = placementsCalled({ readsLines: reads }, actor.role);
    return this.pages.draw('placements/placements.njk', title, actor, {
      list,
      about: reads ? null : ABOUT[actor.role],
    });
  }
}

const SHOWN: Readonly<Record<string, readonly PlacementsListed[]>> = {
  school: ['current', 'to-start', 'running', 'ending', 'return-planned', 'ended'],
  provider: ['running', 'ending', 'return-planned', 'ended'],
};

/** A provider is shown nobody before they come, and neither it nor a school what came to nothing: they are not offered it. */
const isShownTo =
  ({ role }: Pick<Actor, 'role'>) =>
  ([show]: readonly [PlacementsListed, string]): boolean =>
    SHOWN[role]?.includes(show) ?? true;

/** What is on the list, and what comes to it later. */
const ABOUT: Readonly<Record<string, readonly string[]>> = {
  school: [
    'Children on your roll who are in a placement, are about to start one, or were in one while they were your pupils.',
    'A name opens the child’s attendance at the placement. What the council asks you for comes to these pages later: until then ask the child’s officer.',
  ],
  provider: [
    'Children who are in a placement with you today. Those who left stand under Ended for as long as you keep their register.',
  ],
};
