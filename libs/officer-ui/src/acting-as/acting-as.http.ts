import '@fastify/cookie';
import { Body, Controller, Get, Inject, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Sender } from '#platform/gateway';
import { BrowserSessions, sameStanding, SIGN_IN_COOKIE, Standings, type StandingWithDays } from '#platform/identity';
import { From, SendsNothing, SessionCookies, Takes } from '#nest/web';
import { oneOf } from '#platform/web';
import { text, type Given } from '../forms/date-fields.ts';
import { Pages } from '../render/pages.ts';
import { byWhom } from '../words/people.ts';
import { dayWords } from '../words/times.ts';
import { Follows } from '../patterns/page-pattern.ts';

const HTML = 'text/html; charset=utf-8';
const UNCHOSEN = 'not-chosen';

/** Of all that somebody is today, as what they act now: one thing at a time, so that each act says which. */
@ApiExcludeController()
@Follows('of its own: what one acts as is of the session')
@Controller('acting-as')
export class ActingAsController {
  constructor(
    @Inject(Pages) private readonly pages: Pages,
    @Inject(Standings) private readonly register: Standings,
    @Inject(BrowserSessions) private readonly sessions: BrowserSessions,
    @Inject(SessionCookies) private readonly cookies: SessionCookies,
  ) {}

  @Get()
  @SendsNothing('it shows what one may act as oneself')
  @Takes({ parameters: { fault: oneOf([UNCHOSEN]) } })
  async show(
    @Query() given: Given,
    @From() { actor }: Sender,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const standings = await this.#open(actor.id, request);
    const choices = await Promise.all(
      standings.map(async ({ standing, ...days }, n) => {
        const of = standing.onBehalfOf && (await this.register.nameOf(standing.onBehalfOf));
        const words = byWhom(standing) + (standing.onBehalfOf ? `, for ${of ?? 'another person'}` : '');
        const hint = { text: heldWords(days) };
        return { value: String(n), text: words, hint, checked: sameStanding(standing, actor) };
      }),
    );
    const problem = text(given, 'fault') === UNCHOSEN ? 'Choose what you act as' : null;
    const model = { choices, problem, now: byWhom(actor) };
    await reply
      .status(problem ? 400 : 200)
      .type(HTML)
      .send(this.pages.draw('acting-as/acting-as.njk', 'What you act as', actor, model));
  }

  @Post()
  @SendsNothing('it changes what one acts as oneself, and no record')
  async choose(
    @Body() given: Given,
    @From() { actor }: Sender,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const chosen = (await this.#open(actor.id, request))[Number(text(given ?? {}, 'as') || 'none')];
    const before = request.cookies[SIGN_IN_COOKIE];
    if (!chosen || !before) return void reply.redirect(`/acting-as?fault=${UNCHOSEN}`, 303);
    const { cookie, seconds } = await this.sessions.actAs(before, chosen.standing);
    const shape = { path: '/', httpOnly: true, sameSite: 'lax', secure: this.cookies.isSecure } as const;
    reply.setCookie(SIGN_IN_COOKIE, cookie, { ...shape, maxAge: seconds });
    reply.redirect('/', 303);
  }

  /** What is theirs today, as far as whoever let them in may let anybody in as that. */
  async #open(person: string, { cookies }: FastifyRequest): Promise<readonly StandingWithDays[]> {
    const cookie = cookies[SIGN_IN_COOKIE];
    const standings = cookie ? ((await this.register.daysOf(person)) ?? []) : [];
    const open = await Promise.all(standings.map(({ standing }) => this.sessions.mayActAs(cookie!, standing)));
    return standings.filter((_, n) => open[n]);
  }
}

/** As the register of people says it. */
const heldWords = ({ from, lastDay }: Pick<StandingWithDays, 'from' | 'lastDay'>): string =>
  lastDay === null ? `Since ${dayWords(from)}, until it is ended` : `From ${dayWords(from)} to ${dayWords(lastDay)}`;
