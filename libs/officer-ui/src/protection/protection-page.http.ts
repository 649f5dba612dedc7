import { Controller, Get, Header, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  FindOthersAtAddress,
  FindProtection,
  FindTextsThatTell,
  FindTriesOfAddress,
  FindUndisclosed,
  type ProtectionFound,
} from '#contexts/children';
import { FindChildLine, type ChildLineFound } from '#contexts/oversight';
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
import { oneOf } from '#platform/web';
import { Asks, From, IdParam, PageSession, ShowsToThoseWhoMay, Takes } from '#nest/web';
import { namesIn } from '../child-line/line-page.ts';
import { text, type Given } from '../forms/date-fields.ts';
import { AroundChild } from '../child/around-child.ts';
import { Follows } from '../patterns/page-pattern.ts';
import { Pages } from '../render/pages.ts';
import { protectionActs } from './protection-acts.ts';
import { protectionPath } from './protection-path.ts';
import { protectionRows } from './protection-of-child.ts';
import { whoWords } from './who-named.ts';
import { namedInVain } from './who-could-open.ts';
import { entriesThatTell, textsWritten } from './texts-that-tell.ts';
import type { Names } from '../words/wording.ts';
import { triesShown } from './tries-shown.ts';
import { LOOKED, othersThere, thereLooked } from './others-there.ts';
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
  @Takes({ parameters: { [LOOKED]: oneOf(['looked']) } })
  @ShowsToThoseWhoMay(FindChildLine, FindTextsThatTell, FindTriesOfAddress, FindOthersAtAddress)
  @Header('content-type', 'text/html; charset=utf-8')
  async show(
    @IdParam('childId') childId: string,
    @Query() given: Given,
    @From() sender: Sender,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const found = await this.gateway.ask(FindProtection, { childId }, sender);
    const looks = text(given, LOOKED) !== '';
    const isOffered = found.mayOpen || !found.isProtected;
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
    const { lifting } = found;
    const mayOf = (who: Sender) => this.gateway.mayDoAtOneLook(who);
    const inVain = await namedInVain({ mayOf, names, sender }, childId, found);
    return this.pages.draw('protection/protection.njk', heading, sender.actor, {
      ...{ thing, found, rows: found.isProtected ? protectionRows(found, names, inVain) : [] },
      ...{
        acts: protectionActs(found, mays, sender.actor),
        releases: releasesShown(
          found,
          { names, today: londonDate(this.clock.now()) },
          found.ofRecord?.openTo.includes(sender.actor.id) === true && mays.has('SettleRelease'),
        ),
      },
      tried: found.mayOpen ? await this.#tried(childId, names, sender) : null,
      there: looks && isOffered ? await this.#there(found, sender) : null,
      looksThere: !looks && isOffered ? thereLooked(childId) : null,
      telling: found.mayOpen ? await this.#telling(childId, names, sender) : null,
      elsewhere: found.elsewhere.map(protectionPath),
      askedBy: lifting && lifting.askedBy.map((id) => whoWords(id, names)).join(', for '),
      said: this.session.saidOnce(request, reply),
    });
  }

  /** Who hit upon the address with a text; null where the reader is asked why before that is told. */
  async #tried(childId: string, names: Names, sender: Sender) {
    const may = await this.gateway.mayDoAtOneLook(sender)(FindTriesOfAddress, { childId });
    return may === 'yes' ? triesShown(await this.gateway.ask(FindTriesOfAddress, { childId }, sender), names) : null;
  }

  /** Who else lives there: told to those who may open the one address, or the other. */
  async #there({ childId, isProtected }: ProtectionFound, sender: Sender) {
    const may = await this.gateway.mayDoAtOneLook(sender)(FindOthersAtAddress, { childId });
    return may === 'yes'
      ? othersThere(await this.gateway.ask(FindOthersAtAddress, { childId }, sender), isProtected)
      : null;
  }

  /** Where the words of the address stand in what people wrote; null where the reader may not read that without saying why. */
  async #telling(childId: string, names: Names, sender: Sender) {
    const may = this.gateway.mayDoAtOneLook(sender);
    if ((await may(FindChildLine, { childId })) !== 'yes' || (await may(FindTextsThatTell, { childId })) !== 'yes')
      return null;
    const whole = { childId, asAt: null, knownOn: null, compareWith: null };
    const entries = [];
    for (let goOnAfter: string | null = null, isLast = false; !isLast;) {
      const line: ChildLineFound = await this.gateway.ask(FindChildLine, { ...whole, goOnAfter }, sender);
      const told = await this.gateway.ask(FindTextsThatTell, { childId, texts: textsWritten(line) }, sender);
      entries.push(...entriesThatTell(line, childId, told, namesIn(line, names)));
      [goOnAfter, isLast] = [line.next, line.next === null];
    }
    return entries;
  }
}
