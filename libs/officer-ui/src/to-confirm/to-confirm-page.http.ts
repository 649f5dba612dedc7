import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { FindEstablishments } from '#contexts/establishments';
import { FindToConfirm } from '#contexts/people';
import { Gateway, type Sender } from '#platform/gateway';
import { Asks, From } from '#nest/web';
import { Follows } from '../patterns/page-pattern.ts';
import { Pages } from '../render/pages.ts';
import { NamesKnown } from '../words/wording.ts';
import { withSchools } from '../people/with-schools.ts';
import { awaitedListed, grantsIn } from './awaited.ts';

/** What holds only once whoever looks has said so too. */
@ApiExcludeController()
@Follows('list')
@Controller('to-confirm')
export class ToConfirmPageController {
  constructor(
    private readonly gateway: Gateway,
    private readonly pages: Pages,
    private readonly known: NamesKnown,
  ) {}

  @Get()
  @Asks(FindToConfirm, FindEstablishments)
  @Header('content-type', 'text/html; charset=utf-8')
  async show(@From() sender: Sender): Promise<string> {
    const found = await this.gateway.ask(FindToConfirm, {}, sender);
    const names = await withSchools(grantsIn(found), this.known.names, (urns) =>
      this.gateway.ask(FindEstablishments, urns, sender),
    );
    const table = awaitedListed(found, names);
    return this.pages.draw('to-confirm/to-confirm.njk', 'Waiting for you to confirm', sender.actor, { table });
  }
}
