import { Controller, Get, Header, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FindSealing } from '#contexts/children';
import { Gateway, type Sender } from '#platform/gateway';
import { Asks, From, IdParam, PageSession } from '#nest/web';
import { Follows } from '../patterns/page-pattern.ts';
import { Pages } from '../render/pages.ts';
import { NamesKnown } from '../words/wording.ts';
import { dayWords } from '../words/times.ts';
import { othersThan, wantedWords } from './sealed-words.ts';
import { sealedCalled } from './sealed-path.ts';
import { sealingRows } from './sealing-of-child.ts';
import { sealingActs } from './sealing-acts.ts';

/** Whether a record is sealed, and what waits for a second person: no name of whom it is of. */
@ApiExcludeController()
@Follows('page of a thing')
@Controller('sealed-records-list/:childId')
export class SealingPageController {
  constructor(
    private readonly gateway: Gateway,
    private readonly pages: Pages,
    private readonly known: NamesKnown,
    private readonly session: PageSession,
  ) {}

  @Get()
  @Asks(FindSealing)
  @Header('content-type', 'text/html; charset=utf-8')
  async show(
    @IdParam('childId') childId: string,
    @From() sender: Sender,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const found = await this.gateway.ask(FindSealing, { childId }, sender);
    const { names } = this.known;
    const heading = found.isSealed ? 'This record is sealed' : 'This record is not sealed';
    return this.pages.draw('sealed-records/sealing.njk', heading, sender.actor, {
      ...{ thing: { heading, tabs: [] }, called: sealedCalled(found), found, rows: sealingRows(found, names) },
      waits: found.asked && { wants: wantedWords[found.asked.wants], others: othersThan(found.asked.as) },
      openUntil: found.openThrough && dayWords(found.openThrough),
      acts: sealingActs(found, sender.actor),
      said: this.session.saidOnce(request, reply),
    });
  }
}
