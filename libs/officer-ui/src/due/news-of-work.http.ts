import { Controller, Get, Header, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { WatchDue } from '#contexts/oversight';
import type { Sender } from '#platform/gateway';
import { AskedByItself } from '#nest/identity';
import { Asks, From } from '#nest/web';
import { NewsOfWork } from './news-of-work.ts';

/** What a page’s script hears of a list that stands open: how many things came onto it. */
@ApiExcludeController()
@AskedByItself('it is asked by a page that stands open, whether anybody sits before it or not')
@Controller('due/news')
export class NewsOfWorkController {
  constructor(private readonly news: NewsOfWork) {}

  @Get()
  @Asks(WatchDue)
  @Header('x-accel-buffering', 'no')
  async follow(
    @From() sender: Sender,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const stream = await this.news.follow(request, reply, sender);
    return new StreamableFile(stream, { type: 'text/event-stream; charset=utf-8' });
  }
}
