import { Controller, Get, Header, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FindChild, FindPossibleDuplicates } from '#contexts/children';
import { FindEstablishments } from '#contexts/establishments';
import { ProposeMerge } from '#pure/children';
import { Gateway, type Sender } from '#platform/gateway';
import { Asks, From, IdParam, PageSession } from '#nest/web';
import { FindSeenWhileOne } from '#contexts/oversight';
import { AroundChild } from '../child/around-child.ts';
import { Follows } from '../patterns/page-pattern.ts';
import { Pages } from '../render/pages.ts';
import { schoolsNamed } from '../schools/schools-named.ts';
import { recordsAlike, recordsElsewhere, whileOneLinks } from './records-alike.ts';

const HEADING = 'Is this child on record twice?';

/** The records that may be of one child with this one, side by side, and what was said of them. */
@ApiExcludeController()
@Follows('page of a thing')
@Controller('line/:childId/possible-duplicates')
export class PossibleDuplicatesPageController {
  constructor(
    private readonly gateway: Gateway,
    private readonly pages: Pages,
    private readonly record: AroundChild,
    private readonly session: PageSession,
  ) {}

  @Get()
  @Asks(FindChild, FindPossibleDuplicates, FindEstablishments)
  @Header('content-type', 'text/html; charset=utf-8')
  async show(
    @IdParam('childId') childId: string,
    @From() sender: Sender,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const [child, found] = await Promise.all([
      this.gateway.ask(FindChild, { childId }, sender),
      this.gateway.ask(FindPossibleDuplicates, { childId, otherChildId: null }, sender),
    ]);
    const { thing, may } = await this.record.around(child, { tab: null, heading: HEADING }, sender);
    const urns = [found.record, ...found.others].map(({ schoolUrn }) => schoolUrn);
    const named = await schoolsNamed(urns, (asked) => this.gateway.ask(FindEstablishments, asked, sender));
    const judges = (await may(ProposeMerge, { childId })) !== 'no';
    const acts = { judges: judges ? sender.actor : null, leadsOn: child.goesOnUnder !== null };
    return this.pages.draw('possible-duplicates/possible-duplicates.njk', HEADING, sender.actor, {
      ...{ thing, judges, elsewhere: recordsElsewhere(found) },
      table: found.others.length === 0 ? null : recordsAlike(found, named, acts),
      open:
        found.others.filter(({ isToldApart, merging }) => !isToldApart && !merging?.isOne).length +
        found.elsewhere.length,
      isOne: found.others.some(({ merging }) => merging?.isOne),
      meanwhile: (await may(FindSeenWhileOne, { childId })) === 'no' ? [] : whileOneLinks(found),
      said: this.session.saidOnce(request, reply),
    });
  }
}
