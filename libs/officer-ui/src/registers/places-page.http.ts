import { Controller, Get, Header, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { FindPlaces, FindUnmarked } from '#contexts/oversight';
import { Gateway, type Sender } from '#platform/gateway';
import { Clock, londonDate } from '#platform/time';
import { Asks, From, Takes } from '#nest/web';
import { aCursor } from '#platform/web';
import { NamesKnown } from '../words/wording.ts';
import { text, type Given } from '../forms/date-fields.ts';
import { listPages } from '../patterns/list-parts.ts';
import { Pages } from '../render/pages.ts';
import { placesTable } from './places-table.ts';
import { Follows } from '../patterns/page-pattern.ts';

/** The places whose registers one may keep: those at which children are today, and those of which marks are missing. */
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
  @Asks(FindPlaces, FindUnmarked)
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
    const unmarked = await this.gateway.ask(FindUnmarked, { whose: 'service', covered: null }, sender);
    const table = placesTable(found, unmarked, this.known.names);
    const pages = listPages(found, (to) => `/registers?cursor=${to}`);
    return this.pages.draw('registers/places.njk', 'Registers', sender.actor, { table, pages });
  }
}
