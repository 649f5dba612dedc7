import '@fastify/cookie';
import { Body, Controller, Get, Header, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Clock } from '#platform/time';
import { Public, WrittenElsewhere } from './public.ts';
import { SIGN_IN_COOKIE } from '../session/browser-sessions.ts';
import { ownPath } from '../session/own-path.ts';
import { sameOrigin, SentFromElsewhere } from '../session/same-origin.ts';
import type { IssuerClient } from '../issuers/issuer-client.ts';
import { askedAgain, type PeopleSignInPages } from '../issuers/people-sign-in-pages.ts';
import { begunCookie, PeopleSignIn } from '../issuers/people-sign-in.ts';
import { SignInRefused } from '../issuers/sign-in-refused.ts';
import { SignedOutThere } from '../issuers/signed-out-there.ts';

export const PEOPLE_SIGN_IN_PAGES = Symbol('pages of the sign-in');

const HTML = 'text/html; charset=utf-8';

class LogoutTokenRequest {
  @Matches(/^[\w-]{1,2000}\.[\w-]{1,8000}\.[\w-]{1,2000}$/)
  logout_token!: string;
}

/**
 * Signing in and out in live mode. One is led to the provider by a link and comes back by an address: no form is sent
 * anywhere else, so that pages may forbid it (`form-action 'self'`) wherever a provider sends people on to. The page that
 * leads out of it alone may send one, to that provider.
 */
@ApiExcludeController()
@Public('this is how one signs in, and out')
@Controller()
export class PeopleSignInController {
  readonly #told = new Map<IssuerClient, SignedOutThere>();

  constructor(
    private readonly signIn: PeopleSignIn,
    private readonly clock: Clock,
    @Inject(PEOPLE_SIGN_IN_PAGES) private readonly pages: PeopleSignInPages,
  ) {}

  @Get('sign-in')
  @Header('Content-Type', HTML)
  choose(@Query('to') to: unknown, @Query('again') again: unknown): string {
    const issuers = this.signIn.issuers.map(({ terms: { code, name } }) => ({ code, name }));
    return this.pages.choose(issuers, ownPath(to) ?? '/', askedAgain(again));
  }

  @Get('sign-in/:issuer')
  async begin(@Param('issuer') issuer: string, @Query('to') to: unknown, @Res() reply: FastifyReply) {
    const { address, cookie } = await this.signIn.begin(this.#client(issuer), ownPath(to) ?? '/');
    const { name, value, seconds } = cookie;
    return reply.setCookie(name, value, { ...this.#shape('/sign-in'), maxAge: seconds }).redirect(address, 303);
  }

  @Get('sign-in/:issuer/answer')
  @WrittenElsewhere('a provider may say more than is asked of it (RFC 6749, 4.1.2)')
  async answer(
    @Param('issuer') issuer: string,
    @Query() said: Readonly<Record<string, unknown>>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const client = this.#client(issuer);
    const search = request.url.split('?')[1] ?? '';
    const { cookie, seconds, to } = await this.signIn.answered(client, search, (name) => request.cookies[name]);
    const before = request.cookies[SIGN_IN_COOKIE];
    if (before) await this.signIn.sessions.end(before);
    return reply
      .clearCookie(begunCookie(String(said['state'])), this.#shape('/sign-in'))
      .setCookie(SIGN_IN_COOKIE, cookie, { ...this.#shape('/'), maxAge: seconds })
      .redirect(to, 303);
  }

  @Post('sign-in/:issuer/signed-out-there')
  async signedOutThere(@Param('issuer') issuer: string, @Body() said: LogoutTokenRequest, @Res() reply: FastifyReply) {
    const ended = await this.#signedOutAt(this.#client(issuer)).end(said.logout_token);
    return reply.status(ended ? 200 : 400).send();
  }

  @Post('sign-out')
  async leave(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    if (!sameOrigin(request.headers)) throw new SentFromElsewhere();
    const cookie = request.cookies[SIGN_IN_COOKIE];
    const left = cookie ? await this.signIn.leave(cookie) : null;
    if (left?.way?.fields) allowForm(reply, left.way.address);
    return reply.clearCookie(SIGN_IN_COOKIE, this.#shape('/')).type(HTML).send(this.pages.signedOut(left));
  }

  /** Where the provider sends whoever has left it. */
  @Get('signed-out')
  @Header('Content-Type', HTML)
  left(): string {
    return this.pages.signedOut(null);
  }

  /** One for each provider, whose keys it keeps: a made-up token is no way to have them asked for again and again. */
  #signedOutAt(client: IssuerClient): SignedOutThere {
    const told = this.#told.get(client) ?? new SignedOutThere(client.terms, this.signIn.sessions, this.clock);
    this.#told.set(client, told);
    return told;
  }

  #client(code: string): IssuerClient {
    const client = this.signIn.find(code);
    if (!client) throw new SignInRefused('no-issuer', 'Nobody signs in here in that way. Start again.');
    return client;
  }

  #shape = (path: string) => ({ path, httpOnly: true, sameSite: 'lax', secure: this.signIn.isSecure }) as const;
}

/** Lets the page that is answered send a form there besides. */
function allowForm(reply: FastifyReply, address: string): void {
  const policy = String(reply.raw.getHeader(POLICY));
  reply.header(POLICY, policy.replace("form-action 'self'", `form-action 'self' ${new URL(address).origin}`));
}

const POLICY = 'content-security-policy';
