import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { FindAccessesRequest, FindTakenOut } from '#contexts/oversight';
import { Gateway, type Sender } from '#platform/gateway';
import { Asks, From } from '#nest/web';
import { namesIn } from '../child-line/line-page.ts';
import { Pages } from '../render/pages.ts';
import { NamesKnown } from '../words/wording.ts';
import { takenOutRow } from './taken-out-row.ts';
import { Follows } from '../patterns/page-pattern.ts';
import { listPages } from '../patterns/list-parts.ts';
import { said, type ListTable } from '../patterns/list-table.ts';

/** Who took what out of the building. No child is named here. */
@ApiExcludeController()
@Follows('list')
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
    return this.pages.draw('taken-out/taken-out.njk', 'What was taken out', sender.actor, {
      table: takenOutListed(items.map((item) => takenOutRow(item, namesIn({ people }, this.known.names)))),
      pages: listPages({ next, previous }, (to) => `/taken-out?cursor=${to}`),
      newest: previous && '/taken-out',
    });
  }
}

function takenOutListed(rows: readonly ReturnType<typeof takenOutRow>[]): ListTable {
  return {
    ...{ caption: 'What was taken out, newest first', isCaptionHidden: true },
    columns: [{ text: 'When', isShort: true }, { text: 'Who' }, { text: 'What' }, { text: 'Of whom' }, { text: 'Why' }],
    rows: rows.map(({ at, who, role, what, columns, digest, children, whoLooked, why }) => [
      said(at),
      { texts: [who], below: role === who ? [] : [role] },
      {
        ...{ texts: [what], below: columns.length > 0 ? [columns.join(', ')] : [] },
        folded: { title: 'Digest', of: `of what was taken out on ${at}`, text: DIGEST, code: digest },
      },
      {
        texts: [children],
        ...(whoLooked && { act: { text: 'Who looked', href: whoLooked, of: `at the record printed on ${at}` } }),
      },
      why ? { texts: [], written: why } : said('No reason is asked'),
    ]),
  };
}

const DIGEST = 'SHA-256 of what was sent: a file that gives the same is this one, unchanged.';
