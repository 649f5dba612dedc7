import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '#nest/identity';
import { Pages } from '../render/pages.ts';
import { aboutModel, accessibilityModel } from './council-page.ts';
import { CouncilKnown } from './council-known.ts';
import { Follows } from '../patterns/page-pattern.ts';

const HTML = 'text/html; charset=utf-8';

/** What the council says of the service that it runs. */
@ApiExcludeController()
@Follows('of its own: what the council says of its service')
@Public('what is shown to whoever is on record, too, and to whoever cannot use a page')
@Controller()
export class CouncilPagesController {
  constructor(
    private readonly pages: Pages,
    private readonly known: CouncilKnown,
  ) {}

  @Get('about')
  @Header('content-type', HTML)
  about(): string {
    return this.pages.draw('council/about.njk', 'About this service', null, aboutModel(this.known.council));
  }

  @Get('accessibility')
  @Header('content-type', HTML)
  accessibility(): string {
    const model = accessibilityModel(this.known.council);
    return this.pages.draw('council/accessibility.njk', 'Accessibility statement', null, model);
  }
}
