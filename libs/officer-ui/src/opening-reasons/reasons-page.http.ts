import { Controller, Get, Header, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AddOpeningReason, FindOpeningReasons, type OpeningReasonShown } from '#contexts/people';
import { Gateway, type Sender } from '#platform/gateway';
import { Asks, From, PageSession } from '#nest/web';
import { countWords } from '../patterns/list-parts.ts';
import type { Cell, ListTable } from '../patterns/list-table.ts';
import { Follows } from '../patterns/page-pattern.ts';
import { Pages } from '../render/pages.ts';
import { NamesKnown, type Names } from '../words/wording.ts';
import { changeWords, daysOfReason, REASONS, wordsToCome } from './reason-words.ts';

/** For what records of another service are opened, and whoever made the list so. */
@ApiExcludeController()
@Follows('list')
@Controller('reasons-for-opening')
export class ReasonsPageController {
  constructor(
    private readonly gateway: Gateway,
    private readonly pages: Pages,
    private readonly known: NamesKnown,
    private readonly session: PageSession,
  ) {}

  @Get()
  @Asks(FindOpeningReasons)
  @Header('content-type', 'text/html; charset=utf-8')
  async show(
    @From() sender: Sender,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { items } = await this.gateway.ask(FindOpeningReasons, {}, sender);
    const keeps = this.pages.isOfRole(sender.actor, AddOpeningReason);
    const listed = (of: (reason: OpeningReasonShown) => boolean) =>
      reasonsListed(items.filter(of), { names: this.known.names, keeps });
    return this.pages.draw('opening-reasons/reasons.njk', 'Reasons for opening a record', sender.actor, {
      ...{ keeps, table: listed(({ standing }) => standing !== 'over'), said: this.session.saidOnce(request, reply) },
      over: listed(({ standing }) => standing === 'over'),
    });
  }
}

function reasonsListed(
  reasons: readonly OpeningReasonShown[],
  { names, keeps }: Readonly<{ names: Names; keeps: boolean }>,
): ListTable {
  return {
    caption: countWords({ rows: reasons.length, more: false }, 'kind of reason', 'kinds of reason'),
    columns: [{ text: 'Reason' }, { text: 'Shown to' }, { text: 'When' }, { text: 'Changed' }],
    rows: reasons.map((reason): readonly Cell[] => {
      const { reasonId, words, restricted, changes, standing } = reason;
      const act = (text: string, verb: string) =>
        keeps && standing !== 'over' ? { act: { text, href: `${REASONS}/${reasonId}/${verb}`, of: words } } : {};
      const [last] = changes;
      return [
        { texts: [words], below: wordsToCome(reason), ...act('Change the words', 'reword') },
        { texts: [restricted ? 'The data protection officer alone' : 'Whoever answers for the record'] },
        { texts: [daysOfReason(reason)], ...act('End', 'end') },
        last ? { texts: [changeWords(last, names)] } : { texts: ['As the service began'] },
      ];
    }),
  };
}
