import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Header, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SearchChildren } from '#contexts/children';
import { Gateway, type Sender } from '#platform/gateway';
import { Clock, londonDate } from '#platform/time';
import { Asks, From, PageSession, SendsNothing } from '#platform/web';
import type { Given } from '../forms/date-fields.ts';
import { Pages } from '../render/pages.ts';
import { findChildForm } from './find-child-form.ts';
import { foundChildren } from './found-children.ts';

const HTML = 'text/html; charset=utf-8';

/** Where one begins: from here to the line of a child. */
@ApiExcludeController()
@Controller()
export class StartController {
  constructor(
    private readonly gateway: Gateway,
    private readonly pages: Pages,
    private readonly clock: Clock,
    private readonly session: PageSession,
  ) {}

  @Get()
  @SendsNothing('where everyone begins')
  @Header('content-type', HTML)
  start(@From() sender: Sender): string {
    return this.#draw('Find a child', sender, { form: this.#empty() });
  }

  /** A POST, so that what is searched for stands in no address; what was found is then read at one of its own. */
  @Post('find-a-child')
  @Asks(SearchChildren)
  async find(
    @Body() given: Given,
    @From() sender: Sender,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = findChildForm(given ?? {}, this.#today());
    if (!form.terms)
      return void (await reply
        .status(400)
        .type(HTML)
        .send(this.#draw('Find a child', sender, { form })));
    const path = `/found/${randomUUID()}`;
    await this.session.searched(request, reply, path, given);
    reply.redirect(path, 303);
  }

  /** So that Back, a reload and a bookmark find it again while one is signed in. */
  @Get('found/:search')
  @Asks(SearchChildren)
  @Header('content-type', HTML)
  async found(
    @Param('search') _: string,
    @From() sender: Sender,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const given = await this.session.searchedFor(request);
    const form = given && findChildForm(given as Given, this.#today());
    if (!form?.terms) {
      reply.status(410);
      return this.#draw('Find a child', sender, { form: this.#empty(), gone: true });
    }
    const found = foundChildren(await this.gateway.ask(SearchChildren, form.terms, sender));
    return this.#draw(found.heading, sender, { form, found });
  }

  #empty = () => ({ ...findChildForm({}, this.#today()), errors: [], nameError: null });

  #draw = (title: string, { actor }: Sender, model: object): string =>
    this.pages.draw('start/start.njk', title, actor, model);

  #today = () => londonDate(this.clock.now());
}
