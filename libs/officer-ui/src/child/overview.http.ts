import { Controller, Get, Header, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FindAttendance } from '#contexts/attendance';
import { RecordMarks } from '#pure/attendance';
import { FindClosedDays } from '#contexts/calendars';
import { FindChild, FindCircumstances, type ChildFound } from '#contexts/children';
import { FindEstablishments } from '#contexts/establishments';
import { FindChildLine, FindDueOfChild, FindReferralsOfChild } from '#contexts/oversight';
import { FindPlacements } from '#contexts/placements';
import { Gateway, type Sender } from '#platform/gateway';
import { Clock } from '#platform/time';
import { Asks, From, IdParam, PageSession, ShowsToThoseWhoMay, Takes } from '#nest/web';
import { oneOf } from '#platform/web';
import { NO_CALENDAR, OF_PLACEMENTS } from '../calendars/closed-days-seen.ts';
import { SettleRelease } from '#pure/children';
import { tellingsToSettle } from '../protection/tellings-to-settle.ts';
import { actsOnLine } from '../child-line/acts-on-line.ts';
import { entryChoices } from '../child-line/entry-choices.ts';
import { text, type Given } from '../forms/date-fields.ts';
import { namesIn } from '../child-line/line-page.ts';
import { childPath, linePath } from '../child-line/line-path.ts';
import { referralsToAward } from '../child-line/referrals-to-award.ts';
import { referralsToWithdraw } from '../child-line/referrals-to-withdraw.ts';
import { referralsToSend } from '../child-line/referrals-to-send.ts';
import { Pages } from '../render/pages.ts';
import { sharingOf } from '../sharing/sharings-of-child.ts';
import { schoolsNamed } from '../schools/schools-named.ts';
import { schoolsOnLine } from '../schools/schools-on-line.ts';
import { isAuditor, personWords } from '../words/people.ts';
import { momentWords } from '../words/times.ts';
import { AroundChild } from './around-child.ts';
import { callFirst } from './call-first.ts';
import { circumstancesAtAGlance } from './circumstances-at-a-glance.ts';
import { firstDayOf, overviewPage } from './overview-page.ts';
import { Follows } from '../patterns/page-pattern.ts';

/** Of a record that opens: nobody recorded one. */
const isBirthNotKnown = ({ identity }: ChildFound): boolean =>
  identity !== null && 'dateOfBirth' in identity && identity.dateOfBirth === null;

/** What happened lately is told of these: a line of ten years is not opened for it. */
const LAST_OPENED = 60;

/** A child: who it is, what is next and why, what runs, and what may be done. */
@ApiExcludeController()
@Follows('page of a thing')
@Controller('line/:childId/overview')
export class ChildOverviewController {
  constructor(
    private readonly gateway: Gateway,
    private readonly pages: Pages,
    private readonly clock: Clock,
    private readonly record: AroundChild,
    private readonly session: PageSession,
  ) {}

  @Get()
  @Asks(FindChild, FindChildLine, FindPlacements, FindDueOfChild, FindAttendance, FindCircumstances, FindEstablishments)
  @ShowsToThoseWhoMay(FindClosedDays, FindReferralsOfChild)
  @Takes({ parameters: { show: oneOf(entryChoices) } })
  @Header('content-type', 'text/html; charset=utf-8')
  async show(
    @IdParam('childId') childId: string,
    @Query() given: Given,
    @From() sender: Sender,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const now = { asAt: null, knownOn: null, compareWith: null, opened: { last: LAST_OPENED } };
    // Openings of one turn wait together: each waits for the disk before its answer leaves.
    const [line, child] = await Promise.all([
      this.gateway.ask(FindChildLine, { childId, ...now }, sender),
      this.gateway.ask(FindChild, { childId }, sender),
    ]);
    if (child.goesOnUnder !== null) {
      reply.status(303).header('location', childPath(child.goesOnUnder));
      return '';
    }
    const known = namesIn(line, this.record.names);
    const around = await this.record.around(child, { tab: 'overview', heading: null, names: known }, sender);
    const { may, today, thing } = around;
    const urns = [child.schoolUrn, ...schoolsOnLine(line)];
    const lives = (await may(FindCircumstances, { childId })) !== 'no';
    const seesCalendars = (await may(FindClosedDays, {})) !== 'no';
    const readsReferrals = (await may(FindReferralsOfChild, { childId })) !== 'no';
    const asks = { ...OF_PLACEMENTS, from: firstDayOf(today), to: today };
    const [placements, { items: due }, attendance, school, circumstances, closed, referrals] = await Promise.all([
      this.gateway.ask(FindPlacements, { childId }, sender),
      this.gateway.ask(FindDueOfChild, { childId }, sender),
      this.gateway.ask(FindAttendance, { childId, schoolYear: null }, sender),
      schoolsNamed(urns, (asked) => this.gateway.ask(FindEstablishments, asked, sender)),
      lives ? this.gateway.ask(FindCircumstances, { childId }, sender) : null,
      seesCalendars ? this.gateway.ask(FindClosedDays, asks, sender) : NO_CALENDAR,
      readsReferrals ? this.gateway.ask(FindReferralsOfChild, { childId }, sender) : null,
    ]);
    const names = { ...known, school };
    const isNamed = child.identity !== null && 'familyName' in child.identity;
    const contact = child.identity !== null && 'contact' in child.identity ? child.identity.contact : null;
    const address = child.identity !== null && 'address' in child.identity ? child.identity.address : null;
    const call = circumstances && callFirst(circumstances, today, contact);
    const needs = circumstances ? circumstancesAtAGlance(circumstances, today, names, address) : [];
    const toAward = referralsToAward(line.facts, { names, actor: sender.actor, today });
    const shown = {
      childId,
      isNamed,
      toAward,
      toSend: referralsToSend(line.facts),
      toWithdraw: referralsToWithdraw(line.facts),
      ...sharingOf(child, today),
      closed: child.closed,
      isAlike: child.possibleDuplicates.length + child.toldApart.length + child.leadingHere.length > 0,
    };
    const settles = tellingsToSettle(due, sender.actor, today);
    const maySettle = settles.length > 0 && (await may(SettleRelease, { childId })) !== 'no';
    const acts = [...(await actsOnLine(shown, placements, names, may)), ...(maySettle ? settles : [])];
    const choice = entryChoices.find((each) => each === text(given, 'show')) ?? 'everything';
    const page = overviewPage(
      { line, placements, referrals: referrals?.items ?? [], due, attendance, acts, closed, closing: child.closed },
      {
        ...{
          today,
          now: this.clock.now(),
          names,
          choice,
          isAudit: isAuditor(sender),
          isBirthNotKnown: isBirthNotKnown(child),
          actor: sender.actor,
        },
        fillsMarks: (await may(RecordMarks, { childId })) !== 'no',
      },
    );
    const opened = {
      by: personWords(sender.actor, { person: () => this.pages.nameOf(sender.actor) }),
      at: momentWords(this.clock.now()),
      reason: sender.reason ?? '',
      kind: sender.reasonKind === undefined ? null : this.record.names.openingReason?.(sender.reasonKind, today),
    };
    const said = this.session.saidOnce(request, reply);
    const model = { thing, ...page, glance: [...page.glance, ...needs], call, opened, said, line: linePath(childId) };
    return this.pages.draw('child/overview.njk', 'Overview of a child', sender.actor, model);
  }
}
