import { Controller, Get, Header, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FindDueMarks } from '#contexts/oversight';
import { Gateway, type Sender } from '#platform/gateway';
import { Clock, londonDate } from '#platform/time';
import { AskedByItself } from '#nest/identity';
import { Asks, From } from '#nest/web';
import { Pages } from '../render/pages.ts';
import { USUAL_SPAN, usualWork } from './due-address.ts';
import { workOfRole } from './work-of-role.ts';
import { lastDayOf } from './due-words.ts';
import { NewsOfWork } from './news-of-work.ts';
import { Follows } from '../patterns/page-pattern.ts';

/** What a page’s script hears of a list that stands open: how many things came onto it. */
@ApiExcludeController()
@Follows('what a script asks')
@AskedByItself('it is asked by a page that stands open, whether anybody sits before it or not')
@Controller('due/news')
export class NewsOfWorkController {
  constructor(
    private readonly news: NewsOfWork,
    private readonly gateway: Gateway,
    private readonly pages: Pages,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Asks(FindDueMarks)
  @Header('x-accel-buffering', 'no')
  async follow(
    @From() sender: Sender,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const stream = await this.news.follow(request, reply, (actor) => {
      const ofOwn = this.pages.hasRecordsOfItsOwn(actor, FindDueMarks);
      const kinds = ofOwn ? null : workOfRole(this.pages.rightsOf(actor));
      const whose = usualWork(kinds, actor);
      const by = lastDayOf(USUAL_SPAN, londonDate(this.clock.now()));
      return this.gateway.ask(
        FindDueMarks,
        { whose, by, kinds: whose === 'mine' ? kinds : null },
        { ...sender, actor },
      );
    });
    return new StreamableFile(stream, { type: 'text/event-stream; charset=utf-8' });
  }
}
