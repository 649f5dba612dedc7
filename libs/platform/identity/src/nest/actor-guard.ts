import '@fastify/cookie';
import { Inject, Injectable, Optional, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '#platform/event-sourcing';
import { actsAs, KEPT, NotSignedIn } from '../actor/actor-of.ts';
import { Public } from './public.ts';
import { TokenVerifier } from '../tokens/token-verifier.ts';
import { Admission } from '../session/admission.ts';
import { BrowserSessions, SIGN_IN_COOKIE } from '../session/browser-sessions.ts';
import { sameOrigin, SentFromElsewhere } from '../session/same-origin.ts';
import { TypedForms } from '../session/typed-forms.ts';

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];
const BEARER = /^Bearer (?<token>[\w.~+/=-]{1,8192})$/i;

/** Finds who acts before any route runs: by a bearer token, or by the cookie of a page. */
@Injectable()
export class ActorGuard implements CanActivate {
  constructor(
    private readonly verifier: TokenVerifier,
    private readonly sessions: BrowserSessions,
    private readonly reflector: Reflector,
    @Optional() @Inject(Admission) private readonly admission: Admission | null = null,
    @Optional() @Inject(TypedForms) private readonly typed: TypedForms | null = null,
  ) {}

  /** @throws NotSignedIn @throws SentFromElsewhere @throws NotInService */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.reflector.getAllAndOverride(Public, [context.getHandler(), context.getClass()]) !== undefined) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const actor = await this.#actorOf(request);
    await this.admission?.admit(actor);
    actsAs(request, actor);
    return true;
  }

  #actorOf(request: FastifyRequest): Promise<Actor> {
    const { headers, cookies, method } = request;
    if (headers.authorization !== undefined) return this.verifier.verify(bearerIn(headers.authorization));
    const cookie = cookies[SIGN_IN_COOKIE];
    if (!cookie) throw new NotSignedIn();
    // A browser adds the cookie to whatever a page sends, wherever the page is from.
    if (!SAFE_METHODS.includes(method) && !sameOrigin(headers)) throw new SentFromElsewhere();
    return this.#inSession(cookie, request);
  }

  /** @throws NotSignedIn and what was typed is kept first */
  async #inSession(cookie: string, request: FastifyRequest): Promise<Actor> {
    try {
      return await this.sessions.actorOf(cookie);
    } catch (error) {
      if (!(error instanceof NotSignedIn) || SAFE_METHODS.includes(request.method)) throw error;
      const person = await this.sessions.whose(cookie);
      if (person === null || !(await this.typed?.keep(person, request))) throw error;
      throw new NotSignedIn(KEPT);
    }
  }
}

function bearerIn(authorization: string): string {
  const token = BEARER.exec(authorization)?.groups?.['token'];
  if (!token) throw new NotSignedIn('The Authorization header holds no bearer token.');
  return token;
}
