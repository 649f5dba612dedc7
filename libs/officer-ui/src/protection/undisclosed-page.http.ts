import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { FindUndisclosed } from '#contexts/children';
import { Gateway, type Sender } from '#platform/gateway';
import { Clock, londonDate } from '#platform/time';
import { Asks, From, IdParam } from '#nest/web';
import { AroundChild } from '../child/around-child.ts';
import { Follows } from '../patterns/page-pattern.ts';
import { Pages } from '../render/pages.ts';
import { momentWords } from '../words/times.ts';
import { protectionPath } from './protection-path.ts';
import { undisclosedParts } from './undisclosed-parts.ts';

/** The address that is not disclosed, opened on purpose: the one page that shows it. */
@ApiExcludeController()
@Follows('page of a thing')
@Controller('line/:childId/protection/address')
export class UndisclosedPageController {
  constructor(
    private readonly gateway: Gateway,
    private readonly pages: Pages,
    private readonly record: AroundChild,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Asks(FindUndisclosed)
  @Header('content-type', 'text/html; charset=utf-8')
  async show(@IdParam('childId') childId: string, @From() sender: Sender): Promise<string> {
    const found = await this.gateway.ask(FindUndisclosed, { childId }, sender);
    const heading = 'The protected address';
    const { thing } = await this.record.asFarAsOpen(childId, { tab: null, heading }, sender);
    const now = this.clock.now();
    return this.pages.draw('protection/undisclosed.njk', heading, sender.actor, {
      ...{ thing, back: protectionPath(childId), openedAt: momentWords(now) },
      ...undisclosedParts(found, londonDate(now)),
    });
  }
}
