import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { FindAccessesRequest, FindTakenOut } from '#contexts/oversight';
import { Gateway, type Sender } from '#platform/gateway';
import { Asks, From } from '#nest/web';
import { namesIn } from '../child-line/line-page.ts';
import { Pages } from '../render/pages.ts';
import { NamesKnown } from '../words/wording.ts';
import { takenOutRow } from './taken-out-row.ts';

/** Who took what out of the building. No child is named here. */
@ApiExcludeController()
@Controller('taken-out')
export class TakenOutPageController {
  constructor(
    private readonly gateway: Gateway,
    private readonly pages: Pages,
    private readonly known: NamesKnown,
  ) {}

  @Get()
  @Asks(FindTakenOut)
  @Header('content-type', 'text/html; charset=utf-8')
  async show(@Query() { cursor }: FindAccessesRequest, @From() sender: Sender): Promise<string> {
    const { items, people, next, previous } = await this.gateway.ask(FindTakenOut, { cursor }, sender);
    const turned = (to: string | null) => to && `/taken-out?cursor=${to}`;
    return this.pages.draw('taken-out/taken-out.njk', 'What was taken out', sender.actor, {
      rows: items.map((item) => takenOutRow(item, namesIn({ people }, this.known.names))),
      ...{ earlier: turned(next), later: turned(previous), newest: previous && '/taken-out' },
    });
  }
}
