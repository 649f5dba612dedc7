import { Body, Controller, Get, Header, HttpCode, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { SearchChildren } from '#contexts/children';
import { Gateway, type Sender } from '#platform/gateway';
import { Clock, londonDate } from '#platform/time';
import { From } from '#platform/web';
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
  ) {}

  @Get()
  @Header('content-type', HTML)
  start(@From() { actor }: Sender): string {
    const form = { ...findChildForm({}, this.#today()), errors: [], nameError: null };
    return this.pages.draw('start/start.njk', 'Find a child', actor, { form });
  }

  /** A POST, so that what is searched for stands in no address. */
  @Post('find-a-child')
  @HttpCode(200)
  @Header('content-type', HTML)
  async find(@Body() given: Given, @From() sender: Sender): Promise<string> {
    const form = findChildForm(given ?? {}, this.#today());
    const found = form.terms && foundChildren(await this.gateway.ask(SearchChildren, form.terms, sender));
    const title = found?.heading ?? 'Find a child';
    return this.pages.draw('start/start.njk', title, sender.actor, { form, found });
  }

  #today = () => londonDate(this.clock.now());
}
