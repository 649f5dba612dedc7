import { Controller, Get, Header, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FindProtection, FindUndisclosed } from '#contexts/children';
import {
  ProposeLifting,
  ChangeProtection,
  ConfirmLifting,
  DeclineLifting,
  ProtectAddress,
  ReleaseAddress,
  SettleRelease,
} from '#pure/children';
import { Gateway, type Sender } from '#platform/gateway';
import { Clock, londonDate } from '#platform/time';
import { Asks, From, IdParam, PageSession } from '#nest/web';
import { AroundChild } from '../child/around-child.ts';
import { Follows } from '../patterns/page-pattern.ts';
import { Pages } from '../render/pages.ts';
import { protectionActs } from './protection-acts.ts';
import { protectionRows, whoWords } from './protection-of-child.ts';
import { namedInVain } from './who-could-open.ts';
import { releasesShown } from './releases-shown.ts';

/** Whether a child’s address is protected, by whom it may be opened, and whom it was told. */
@ApiExcludeController()
@Follows('page of a thing')
@Controller('line/:childId/protection')
export class ProtectionPageController {
  constructor(
    private readonly gateway: Gateway,
    private readonly pages: Pages,
    private readonly record: AroundChild,
    private readonly session: PageSession,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Asks(FindProtection)
  @Header('content-type', 'text/html; charset=utf-8')
  async show(
    @IdParam('childId') childId: string,
    @From() sender: Sender,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const found = await this.gateway.ask(FindProtection, { childId }, sender);
    const heading = found.isProtected ? 'The address is protected' : 'The address is not protected';
    const { thing, names } = await this.record.asFarAsOpen(childId, { tab: null, heading }, sender);
    const may = this.gateway.mayDoAtOneLook(sender);
    const asked = [
      FindUndisclosed,
      ProtectAddress,
      ChangeProtection,
      ReleaseAddress,
      SettleRelease,
      ProposeLifting,
      ConfirmLifting,
      DeclineLifting,
    ];
    const answers = await Promise.all(asked.map((each) => may(each, { childId })));
    const mays = new Set(asked.filter((_, n) => answers[n] !== 'no').map(({ name }) => name));
    const { lifting, openTo } = found;
    const mayOf = (who: Sender) => this.gateway.mayDoAtOneLook(who);
    const inVain = await namedInVain({ mayOf, names, sender }, childId, openTo);
    return this.pages.draw('protection/protection.njk', heading, sender.actor, {
      ...{ thing, found, rows: found.isProtected ? protectionRows(found, names, inVain) : [] },
      ...{
        acts: protectionActs(found, mays, sender.actor),
        releases: releasesShown(
          found,
          { names, today: londonDate(this.clock.now()) },
          found.mayOpen && mays.has('SettleRelease'),
        ),
      },
      askedBy: lifting && lifting.askedBy.map((id) => whoWords(id, names)).join(', for '),
      said: this.session.saidOnce(request, reply),
    });
  }
}
