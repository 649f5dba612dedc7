import '@fastify/cookie';
import { Inject, Injectable, Optional, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { actsAs, NotSignedIn } from '../actor/actor-of.ts';
import { Public } from '../actor/public.ts';
import { TokenVerifier } from '../tokens/token-verifier.ts';
import { Admission } from './admission.ts';
import { sameOrigin, SentFromElsewhere } from './same-origin.ts';

export const SIGN_IN_COOKIE = 'throughline-sign-in';

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];
const BEARER = /^Bearer (?<token>[\w.~+/=-]{1,8192})$/i;

/** Finds who acts before any route runs: by a bearer token, or by the cookie of a page. */
@Injectable()
export class ActorGuard implements CanActivate {
  constructor(
    private readonly verifier: TokenVerifier,
    private readonly reflector: Reflector,
    @Optional() @Inject(Admission) private readonly admission: Admission | null = null,
  ) {}

  /** @throws NotSignedIn @throws SentFromElsewhere @throws NotInService */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.reflector.getAllAndOverride(Public, [context.getHandler(), context.getClass()]) !== undefined) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const actor = await this.verifier.verify(tokenOf(request));
    await this.admission?.admit(actor);
    actsAs(request, actor);
    return true;
  }
}

function tokenOf({ headers, cookies, method }: FastifyRequest): string {
  if (headers.authorization !== undefined) {
    const token = BEARER.exec(headers.authorization)?.groups?.['token'];
    if (!token) throw new NotSignedIn('The Authorization header holds no bearer token.');
    return token;
  }
  const cookie = cookies[SIGN_IN_COOKIE];
  if (!cookie) throw new NotSignedIn();
  // A browser adds the cookie to whatever a page sends, wherever the page is from.
  if (!SAFE_METHODS.includes(method) && !sameOrigin(headers)) throw new SentFromElsewhere();
  return cookie;
}
