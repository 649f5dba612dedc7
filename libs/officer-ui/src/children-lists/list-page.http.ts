import { Controller, Get, Header, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FindEstablishments } from '#contexts/establishments';
import { FindList, listParts, PutListAway } from '#contexts/spreadsheets';
import { Gateway, type Sender } from '#platform/gateway';
import { Clock, londonDate } from '#platform/time';
import { fitting, oneOf } from '#platform/web';
import { AgainByItself } from '#nest/identity';
import { Asks, From, IdParam, PageSession, Sends, Takes } from '#nest/web';
import { text, type Given } from '../forms/date-fields.ts';
import { AGAIN, looksAgain, staying, stayingParameters } from '../patterns/looks-again.ts';
import { Follows } from '../patterns/page-pattern.ts';
import { Pages } from '../render/pages.ts';
import { schoolsNamed } from '../schools/schools-named.ts';
import { NamesKnown } from '../words/wording.ts';
import { listShown } from './list-shown.ts';
import { LISTS } from './list-words.ts';

const listParameters = { show: oneOf(listParts), from: fitting(/^\d{1,6}$/, 'Where the page begins is a number') };

/** A list that somebody brought in: how far it is, what is wrong with it, what would be recorded and what was. */
@ApiExcludeController()
@Follows('page of a thing')
@Controller('children-from-a-list/:listId')
export class ListPageController {
  constructor(
    private readonly gateway: Gateway,
    private readonly pages: Pages,
    private readonly known: NamesKnown,
    private readonly clock: Clock,
    private readonly session: PageSession,
  ) {}

  @Get()
  @AgainByItself(AGAIN)
  @Asks(FindList, FindEstablishments)
  @Takes({ parameters: { ...listParameters, ...stayingParameters } })
  @Header('content-type', 'text/html; charset=utf-8')
  async show(
    @IdParam('listId') listId: string,
    @Query() given: Given,
    @From() sender: Sender,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const asked = listParts.find((part) => part === text(given, 'show'));
    const from = Number(text(given, 'from')) || 0;
    const found = await this.gateway.ask(FindList, { listId, show: asked ?? 'new', from }, sender);
    // Where nothing is new, what there is stands first.
    const first = asked === undefined && found.summary?.new === 0 && found.summary.alike === 0 ? 'here' : null;
    const shown = first ? await this.gateway.ask(FindList, { listId, show: first, from }, sender) : found;
    const schools = shown.rows.map(({ child }) => child.schoolUrn);
    const school = await schoolsNamed(schools, (urns) => this.gateway.ask(FindEstablishments, urns, sender));
    const known = {
      ...{ names: this.known.names, school, today: londonDate(this.clock.now()) },
      leads: (href: string) => staying(href, given),
    };
    const list = listShown(shown, asked ?? first ?? 'new', known);
    const runs = list.runs || (list.recording?.runs ?? false);
    const again = looksAgain(runs, { href: list.href, given, reply });
    return this.pages.draw('children-lists/list.njk', shown.file, sender.actor, { ...list, again });
  }

  @Post('put-away')
  @Sends(PutListAway)
  async putAway(
    @IdParam('listId') listId: string,
    @From() sender: Sender,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.gateway.run(PutListAway, { listId }, sender);
    await this.session.wrote(request, reply, null, 'The list is put away, and what was found in it is destroyed');
    reply.redirect(LISTS, 303);
  }
}
