import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { FindAccesses, FindAccessesRequest } from '#contexts/oversight';
import { Gateway, type Sender } from '#platform/gateway';
import { Asks, From, IdParam } from '#nest/web';
import { namesIn } from '../child-line/line-page.ts';
import { linePath } from '../child-line/line-path.ts';
import { Pages } from '../render/pages.ts';
import { NamesKnown } from '../words/wording.ts';
import { accessRow } from './access-words.ts';

/** Who opened, changed or was refused a child's record. No name of the child stands here: who looks is to be seen, not at whom. */
@ApiExcludeController()
@Controller('line/:childId/who-looked')
export class WhoLookedPageController {
  constructor(
    private readonly gateway: Gateway,
    private readonly pages: Pages,
    private readonly known: NamesKnown,
  ) {}

  @Get()
  @Asks(FindAccesses)
  @Header('content-type', 'text/html; charset=utf-8')
  async show(
    @IdParam('childId') childId: string,
    @Query() { cursor }: FindAccessesRequest,
    @From() sender: Sender,
  ): Promise<string> {
    const { items, people, next, previous } = await this.gateway.ask(FindAccesses, { childId, cursor }, sender);
    const path = `${linePath(childId)}/who-looked`;
    const turned = (to: string | null) => to && `${path}?cursor=${to}`;
    return this.pages.draw('who-looked/who-looked.njk', 'Who looked', sender.actor, {
      line: linePath(childId),
      rows: items.map((entry) => accessRow(entry, namesIn({ people }, this.known.names))),
      ...{ earlier: turned(next), later: turned(previous), newest: previous && path },
    });
  }
}
