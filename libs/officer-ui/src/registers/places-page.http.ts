import { Controller, Get, Header, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { FindPlaces } from '#contexts/oversight';
import { Gateway, type Sender } from '#platform/gateway';
import { Clock, londonDate } from '#platform/time';
import { Asks, From, Takes } from '#nest/web';
import { aCursor } from '#platform/web';
import { NamesKnown } from '../words/wording.ts';
import { text, type Given } from '../forms/date-fields.ts';
import { listPages } from '../patterns/list-parts.ts';
import { linked, said } from '../patterns/list-table.ts';
import { Pages } from '../render/pages.ts';
import { childrenCounted, placeWords } from './place-words.ts';
import { Follows } from '../patterns/page-pattern.ts';

/** The places whose registers one may keep: those at which children are today. */
@ApiExcludeController()
@Follows('list')
@Controller('registers')
export class PlacesPageController {
  constructor(
    private readonly gateway: Gateway,
    private readonly pages: Pages,
    private readonly clock: Clock,
    private readonly known: NamesKnown,
  ) {}

  @Get()
  @Asks(FindPlaces)
  @Takes({ parameters: { cursor: aCursor } })
  @Header('content-type', 'text/html; charset=utf-8')
  async show(
    @Query() given: Given,
    @From() sender: Sender,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const on = londonDate(this.clock.now());
    const cursor = text(given, 'cursor') || null;
    const found = await this.gateway.ask(FindPlaces, { on, cursor }, sender);
    // Whoever keeps the register of one place alone is led to it.
    const own = found.items.find(({ providerId }) => providerId === sender.actor.organisation);
    if (own) {
      reply.redirect(`/registers/${own.providerId}`, 303);
      return '';
    }
    const places = found.items
      .map(({ providerId, children: { rows, more } }) => ({
        ...{ name: placeWords(this.known.names, providerId), href: `/registers/${providerId}` },
        children: more ? `more than ${childrenCounted(rows)}` : childrenCounted(rows),
      }))
      .toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'));
    const table = {
      ...{ caption: 'Places', isCaptionHidden: true, columns: [{ text: 'Place' }, { text: 'There today' }] },
      rows: places.map(({ name, href, children }) => [linked(name, href), said(children)]),
    };
    const pages = listPages(found, (to) => `/registers?cursor=${to}`);
    return this.pages.draw('registers/places.njk', 'Registers', sender.actor, { table, pages });
  }
}
