import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { FindAccesses } from '#contexts/oversight';
import { Gateway, type Sender } from '#platform/gateway';
import { Asks, BadInput, From, IdParam } from '#platform/web';
import { linePath } from '../child-line/line-path.ts';
import { text, type Given } from '../forms/date-fields.ts';
import { Pages } from '../render/pages.ts';
import { accessRow } from './access-words.ts';

/** Who opened, changed or was refused a child's record. No name of the child stands here: who looks is to be seen, not at whom. */
@ApiExcludeController()
@Controller('line/:childId/who-looked')
export class WhoLookedPageController {
  constructor(
    private readonly gateway: Gateway,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Asks(FindAccesses)
  @Header('content-type', 'text/html; charset=utf-8')
  async show(@IdParam('childId') childId: string, @Query() given: Given, @From() sender: Sender): Promise<string> {
    const goOnAfter = text(given, 'goOnAfter') || null;
    if (goOnAfter !== null && !/^\d{1,15}$/.test(goOnAfter))
      throw new BadInput({ goOnAfter: ['Begin again with the newest entries.'] });
    const { entries, next } = await this.gateway.ask(FindAccesses, { childId, goOnAfter }, sender);
    const path = `${linePath(childId)}/who-looked`;
    return this.pages.draw('who-looked/who-looked.njk', 'Who looked', sender.actor, {
      line: linePath(childId),
      rows: entries.map((entry) => accessRow(entry, (id) => this.pages.nameOf(id))),
      next: next && `${path}?goOnAfter=${next}`,
      newest: goOnAfter && path,
    });
  }
}
