import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { FindAccesses, FindAccessesRequest } from '#contexts/oversight';
import { Gateway, type Sender } from '#platform/gateway';
import { Asks, From, IdParam } from '#nest/web';
import { namesIn } from '../child-line/line-page.ts';
import { linePath } from '../child-line/line-path.ts';
import { listPages } from '../patterns/list-parts.ts';
import { said, type ListTable } from '../patterns/list-table.ts';
import { AroundChild } from '../child/around-child.ts';
import { Pages } from '../render/pages.ts';
import { accessRow } from './access-words.ts';
import { Follows } from '../patterns/page-pattern.ts';

/** Who opened, changed or was refused a child's record. */
@ApiExcludeController()
@Follows('list')
@Controller('line/:childId/who-looked')
export class WhoLookedPageController {
  constructor(
    private readonly gateway: Gateway,
    private readonly pages: Pages,
    private readonly record: AroundChild,
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
    const { thing, names } = await this.record.asFarAsOpen(
      childId,
      { tab: 'who-looked', heading: 'Who looked' },
      sender,
    );
    const path = `${linePath(childId)}/who-looked`;
    return this.pages.draw('who-looked/who-looked.njk', 'Who looked', sender.actor, {
      table: accessesListed(items.map((entry) => accessRow(entry, namesIn({ people }, names)))),
      pages: listPages({ next, previous }, (to) => `${path}?cursor=${to}`),
      newest: previous && path,
      thing,
    });
  }
}

function accessesListed(rows: readonly ReturnType<typeof accessRow>[]): ListTable {
  return {
    ...{ caption: 'Who looked, newest first', isCaptionHidden: true },
    columns: [{ text: 'When', isShort: true }, { text: 'Who' }, { text: 'Did' }, { text: 'What' }, { text: 'Why' }],
    rows: rows.map(({ at, who, role, did, refused, what, kind, why, none }) => [
      said(at),
      { texts: [who], below: role === who ? [] : [role] },
      { texts: [did], isRefused: refused },
      said(what),
      kind || why ? { texts: kind ? [kind] : [], ...(why && { written: why }) } : said(none),
    ]),
  };
}
