import { Body, Controller, Get, Header, HttpCode, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ExportLineFile } from '#contexts/oversight';
import { FindPlacements } from '#contexts/placements';
import { Gateway, type Sender } from '#platform/gateway';
import { Clock } from '#platform/time';
import { Asks, From, IdParam, Takes } from '#nest/web';
import { sendFile } from '#platform/web';
import { linePath } from '../child-line/line-path.ts';
import { placesOf } from '../child-line/line-types.ts';
import type { Given } from '../forms/date-fields.ts';
import { Follows } from '../patterns/page-pattern.ts';
import { lineAsked, mayTakeOut, momentsIn, takenParameters } from '../print-line/line-taken.ts';
import { Pages } from '../render/pages.ts';
import { personWords } from '../words/people.ts';
import { NamesKnown } from '../words/wording.ts';
import { LINE_FILE, lineFile } from './line-file.ts';

/** Asks whether the line is to leave as a file, and hands it out: that it left is on record. */
@ApiExcludeController()
@Follows('of its own: it is asked for, and a file is answered')
@Controller('line/:childId/file')
export class LineFilePageController {
  constructor(
    private readonly gateway: Gateway,
    private readonly pages: Pages,
    private readonly clock: Clock,
    private readonly known: NamesKnown,
  ) {}

  @Get()
  @Asks(ExportLineFile)
  @Takes({ parameters: takenParameters })
  @Header('content-type', 'text/html; charset=utf-8')
  async ask(@IdParam('childId') childId: string, @Query() given: Given, @From() sender: Sender): Promise<string> {
    await mayTakeOut(this.gateway, ExportLineFile, childId, sender);
    const line = linePath(childId);
    const model = { line, action: `${line}/file`, fields: momentsIn(given) };
    return this.pages.draw('line-file/ask-file.njk', 'Take the line out as a file', sender.actor, model);
  }

  /** A POST: nobody takes a file out by following a link. */
  @Post()
  @HttpCode(200)
  @Asks(ExportLineFile, FindPlacements)
  async take(
    @IdParam('childId') childId: string,
    @Body() given: Given,
    @From() sender: Sender,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const asked = lineAsked(childId, given ?? {});
    const places = placesOf(await this.gateway.ask(FindPlacements, { childId }, sender));
    const names = { ...this.known.names, opens: () => true };
    const by = personWords(sender.actor, { person: () => this.pages.nameOf(sender.actor) });
    const taken = await this.gateway.takeOut(ExportLineFile, asked, sender, (parts) =>
      lineFile(parts, { names, places, by, at: this.clock.now() }),
    );
    await sendFile(reply, LINE_FILE, taken);
  }
}
