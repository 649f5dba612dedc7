import { Body, Controller, Get, Header, HttpCode, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { ExportChildLine } from '#contexts/oversight';
import { FindPlacements } from '#contexts/placements';
import { Gateway, type Sender } from '#platform/gateway';
import { Clock, londonDate } from '#platform/time';
import { Asks, From, IdParam, Takes } from '#nest/web';
import { linePath } from '../child-line/line-path.ts';
import { linePage } from '../child-line/line-page.ts';
import { placesOf } from '../child-line/line-types.ts';
import type { Given } from '../forms/date-fields.ts';
import { lineAsked, mayTakeOut, momentsIn, takenParameters } from './line-taken.ts';
import { readAs } from '../line-file/line-file.ts';
import { onPaper } from '../two-readings/on-paper.ts';
import { twoReadings } from '../two-readings/two-readings-page.ts';
import { Pages } from '../render/pages.ts';
import { isAuditor, personWords } from '../words/people.ts';
import { momentWords } from '../words/times.ts';
import { NamesKnown } from '../words/wording.ts';
import { Follows } from '../patterns/page-pattern.ts';

const HTML = 'text/html; charset=utf-8';
/** Asks whether the line is to be printed, and draws it for paper: who printed it, and when, stands on each sheet. */
@ApiExcludeController()
@Follows('of its own: a print is asked for, and drawn for paper')
@Controller('line/:childId/print')
export class PrintLinePageController {
  constructor(
    private readonly gateway: Gateway,
    private readonly pages: Pages,
    private readonly clock: Clock,
    private readonly known: NamesKnown,
  ) {}

  @Get()
  @Asks(ExportChildLine)
  @Takes({ parameters: takenParameters })
  @Header('content-type', HTML)
  async ask(@IdParam('childId') childId: string, @Query() given: Given, @From() sender: Sender): Promise<string> {
    await mayTakeOut(this.gateway, ExportChildLine, childId, sender);
    const { actor } = sender;
    return this.pages.draw('print-line/ask.njk', 'Print the line', actor, {
      line: linePath(childId),
      action: `${linePath(childId)}/print`,
      fields: momentsIn(given),
    });
  }

  /** A POST: nobody prints by following a link, and a browser that fetches ahead takes nothing out. */
  @Post()
  @HttpCode(200)
  @Asks(ExportChildLine, FindPlacements)
  @Header('content-type', HTML)
  async print(@IdParam('childId') childId: string, @Body() given: Given, @From() sender: Sender): Promise<string> {
    const now = this.clock.now();
    const today = londonDate(now);
    const asked = lineAsked(childId, given ?? {});
    const placements = await this.gateway.ask(FindPlacements, { childId }, sender);
    const places = placesOf(placements);
    // On paper no link leads anywhere: that there is another record is all that is said of it.
    const names = { ...this.known.names, opens: () => true };
    const taken = await this.gateway.takeOut(ExportChildLine, asked, sender, (found) => {
      const parts = found.map((part) => linePage(part, names, today, places));
      const by = {
        who: personWords(sender.actor, { person: () => this.pages.nameOf(sender.actor) }),
        at: momentWords(now),
      };
      const [first] = found;
      const { at, comparedWith } = first!;
      const readings = comparedWith && { first: at, second: comparedWith };
      const twice =
        readings &&
        found.map((part, n) => {
          const shown = { readings, onlyDiffers: false, isFirstPart: n === 0 };
          return onPaper(twoReadings(part, shown, { today, names, places }));
        });
      const line = { ...parts[0]!, moment: readAs(first!) };
      const isEmpty = twice ? twice.every(({ rows }) => rows.length === 0) : line.years.length === 0;
      const model = { line, parts, twice, isEmpty, by, back: linePath(childId), isAudit: isAuditor(sender) };
      const drawn = this.pages.draw('print-line/print.njk', 'The line, to print', sender.actor, model);
      return { columns: ['line'], parts: () => [{ text: drawn, children: 1 }] };
    });
    return taken.whole();
  }
}
