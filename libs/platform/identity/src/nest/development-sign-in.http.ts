import '@fastify/cookie';
import { Body, Controller, Get, Inject, Optional, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsOptional, IsUUID, Matches } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from './public.ts';
import { SIGN_IN_COOKIE } from '../session/browser-sessions.ts';
import { OWN_PATH, ownPath } from '../session/own-path.ts';
import { sameOrigin, SentFromElsewhere } from '../session/same-origin.ts';
import { Standings, type Standing } from '../session/standings-today.ts';
import { DemoSessions } from '../development/demo-sessions.ts';
import { DevelopmentSignIn, TOKEN_SECONDS } from '../development/development-sign-in.ts';
import type { SignInPage } from '../development/sign-in-page.ts';
import { askedAgain } from '../issuers/people-sign-in-pages.ts';

/** Nothing is typed here, so that all there is to be told stands in the address. */
const NOBODY = { code: 'nobody', status: 400, words: 'Select who you are' } as const;
const NOTHING_GIVEN = {
  ...{ code: 'no-role', status: 403 },
  words: 'This person is on the register of people, but no role is theirs today',
} as const;
const FAULTS = [NOBODY, NOTHING_GIVEN] as const;

export const SIGN_IN_PAGE = Symbol('sign-in page');

class SignInRequest {
  @IsOptional()
  @IsUUID()
  person?: string;

  /** Where a person goes on to, home if that is no page of this service: it is no fault of who signs in. */
  @Transform(({ value }) => ownPath(value) ?? undefined)
  @IsOptional()
  @Matches(OWN_PATH)
  to?: string;
}

/** Exists in demo mode only: no password is asked. */
@ApiExcludeController()
@Public('this is how one signs in while developing')
@Controller()
export class DevelopmentSignInController {
  constructor(
    private readonly signIn: DevelopmentSignIn,
    @Inject(SIGN_IN_PAGE) private readonly page: SignInPage,
    @Optional() @Inject(Standings) private readonly register: Standings | null = null,
    @Optional() @Inject(DemoSessions) private readonly sessions: DemoSessions | null = null,
  ) {}

  @Get('sign-in')
  async choose(
    @Query('to') to: unknown,
    @Query('again') again: unknown,
    @Query('fault') given: unknown,
    @Res() reply: FastifyReply,
  ) {
    const fault = FAULTS.find(({ code }) => code === given) ?? null;
    const page = this.page(this.signIn.people, ownPath(to) ?? '/', fault?.words ?? null, askedAgain(again));
    return reply
      .status(fault?.status ?? 200)
      .type('text/html; charset=utf-8')
      .send(page);
  }

  @Post('sign-in')
  async enter(@Body() { person, to }: SignInRequest, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    if (!sameOrigin(request.headers)) throw new SentFromElsewhere();
    const told = ({ code }: (typeof FAULTS)[number]) =>
      reply.redirect(`/sign-in?${new URLSearchParams({ to: to ?? '/', fault: code })}`, 303);
    if (person === undefined) return told(NOBODY);
    const standings = await this.register?.of(person);
    if (standings?.length === 0) return told(NOTHING_GIVEN);
    const { value, seconds } = await this.#cookieOf(person, standings?.[0], request.cookies[SIGN_IN_COOKIE]);
    const cookie = { httpOnly: true, sameSite: 'lax', path: '/', maxAge: seconds } as const;
    return reply.setCookie(SIGN_IN_COOKIE, value, cookie).redirect(to ?? '/', 303);
  }

  @Post('sign-out')
  async leave(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    if (!sameOrigin(request.headers)) throw new SentFromElsewhere();
    const token = request.cookies[SIGN_IN_COOKIE];
    if (token) await this.#leave(token);
    return reply.clearCookie(SIGN_IN_COOKIE, { path: '/' }).redirect('/sign-in', 303);
  }

  async #cookieOf(personId: string, given: Standing | undefined, before: string | undefined) {
    if (!this.sessions) return { value: await this.signIn.tokenFor(personId, given), seconds: TOKEN_SECONDS };
    if (before) await this.#leave(before);
    const { id, name, role, team, organisation } = this.signIn.named(personId);
    const actor = { id, ...(given ?? { role, team, organisation, onBehalfOf: null }) };
    const { cookie, seconds } = await this.sessions.kept.begin({ actor, name, issuer: 'demonstration', idToken: '' });
    return { value: cookie, seconds };
  }

  /** Whichever of the two it is. */
  async #leave(cookie: string): Promise<void> {
    await this.signIn.end(cookie);
    await this.sessions?.kept.end(cookie);
  }
}
