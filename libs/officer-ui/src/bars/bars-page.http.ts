import { Controller, Get, Header, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FindBars } from '#contexts/people';
import { Gateway, type Sender } from '#platform/gateway';
import { Asks, From, IdParam, PageSession } from '#nest/web';
import { AroundChild } from '../child/around-child.ts';
import { linePath } from '../child-line/line-path.ts';
import { someoneWords } from '../people/someone-words.ts';
import { Pages } from '../render/pages.ts';
import { barRows, barsPath } from './bars-of-child.ts';
import { Follows } from '../patterns/page-pattern.ts';

/** Who is barred from a child's record, or was. */
@ApiExcludeController()
@Follows('list')
@Controller('line/:childId/bars')
export class BarsPageController {
  constructor(
    private readonly gateway: Gateway,
    private readonly pages: Pages,
    private readonly record: AroundChild,
    private readonly session: PageSession,
  ) {}

  @Get()
  @Asks(FindBars)
  @Header('content-type', 'text/html; charset=utf-8')
  async show(
    @IdParam('childId') childId: string,
    @From() sender: Sender,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { items } = await this.gateway.ask(FindBars, { childId }, sender);
    const { thing, names } = await this.record.asFarAsOpen(childId, { tab: null, heading: 'Who is barred' }, sender);
    const shown = items.map((bar) => ({
      ...{ name: someoneWords(bar.person, names), rows: barRows(bar, names), stands: bar.stands },
      lift: bar.stands ? `${barsPath(childId)}/${bar.person.id}/lift` : null,
    }));
    return this.pages.draw('bars/bars.njk', 'Who is barred', sender.actor, {
      ...{ line: linePath(childId), bar: `${barsPath(childId)}/bar-somebody` },
      ...{ standing: shown.filter(({ stands }) => stands), before: shown.filter(({ stands }) => !stands) },
      thing,
      said: this.session.saidOnce(request, reply),
    });
  }
}
