import '@fastify/cookie';
import { Inject, Injectable, Optional, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '#platform/event-sourcing';
import { actsAs, KEPT, NotSignedIn } from '../actor/actor-of.ts';
import { AgainByItself, AskedByItself, Public } from './public.ts';
import { TokenVerifier } from '../tokens/token-verifier.ts';
import { Admission } from '../session/admission.ts';
import { BrowserSessions, SIGN_IN_COOKIE, type AskedBy } from '../session/browser-sessions.ts';
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
    const route = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride(Public, route) !== undefined) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const isByItself =
      this.reflector.getAllAndOverride(AskedByItself, route) !== undefined ||
      isAgain(request, this.reflector.getAllAndOverride(AgainByItself, route));
    actsAs(request, await this.#admitted(request, isByItself ? 'itself' : 'somebody'));
    return true;
  }

  /**
   * Who acts in a request that is still being answered, as of now: it goes on for as long as they are let in.
   * @throws NotSignedIn @throws NotInService
   */
  stillActs = (request: FastifyRequest): Promise<Actor> => this.#admitted(request, 'itself');

  async #admitted(request: FastifyRequest, by: AskedBy): Promise<Actor> {
    const actor = await this.#actorOf(request, by);
    await this.admission?.admit(actor);
    return actor;
  }

  #actorOf(request: FastifyRequest, by: AskedBy): Promise<Actor> {
    const { headers, cookies, method } = request;
    if (headers.authorization !== undefined) return this.verifier.verify(bearerIn(headers.authorization));
    const cookie = cookies[SIGN_IN_COOKIE];
    if (!cookie) throw new NotSignedIn();
    // A browser adds the cookie to whatever a page sends, wherever the page is from.
    if (!SAFE_METHODS.includes(method) && !sameOrigin(headers)) throw new SentFromElsewhere();
    return this.#inSession(cookie, request, by);
  }

  /** @throws NotSignedIn and what was typed is kept first */
  async #inSession(cookie: string, request: FastifyRequest, by: AskedBy): Promise<Actor> {
    try {
      return await this.sessions.actorOf(cookie, by);
    } catch (error) {
      if (!(error instanceof NotSignedIn) || SAFE_METHODS.includes(request.method)) throw error;
      const person = await this.sessions.whose(cookie);
      if (person === null || !(await this.typed?.keep(person, request))) throw error;
      throw new NotSignedIn(KEPT);
    }
  }
}

/** A page whose address says that it asked for itself: whoever follows a link of it, or sends a form, does not. */
function isAgain({ method, query }: FastifyRequest, by: Readonly<Record<string, string>> | undefined): boolean {
  const given = (query ?? {}) as Readonly<Record<string, unknown>>;
  return by !== undefined && method === 'GET' && Object.entries(by).every(([name, value]) => given[name] === value);
}

function bearerIn(authorization: string): string {
  const token = BEARER.exec(authorization)?.groups?.['token'];
  if (!token) throw new NotSignedIn('The Authorization header holds no bearer token.');
  return token;
}
