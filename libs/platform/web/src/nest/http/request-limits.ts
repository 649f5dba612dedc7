import { createHash } from 'node:crypto';
import '@fastify/cookie';
import '@fastify/rate-limit';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Public } from '#nest/identity';
import { actorOf, SIGN_IN_COOKIE } from '#platform/identity';

const MINUTE = 60_000;

/** So many times what one person may send is taken of all together who show no sign-in that holds. */
const NOBODYS_SHARE = 10;
/** Of one sign-in name, and never more than what a person may send: nobody signs in so often. */
const SIGN_INS_A_MINUTE = 60;
/** Sign-ins that were seen to hold and are remembered, the last ones. */
const REMEMBERED = 20_000;
/** Whoever watches the server has to get through, whatever else comes. */
const WATCHED = /^\/health(?:[/?]|$)/;

/** More than one person, or one sign-in, may send in a minute. */
export class TooManyRequests extends Error {
  /** Seconds until the minute is over. */
  readonly retryAfter: number;

  constructor(
    retryAfter: number,
    words = 'More came from you in a minute than this service takes from one person. Wait, then go on.',
  ) {
    super(words);
    this.name = 'TooManyRequests';
    this.retryAfter = retryAfter;
  }
}

type Count = ReturnType<FastifyInstance['createRateLimit']>;

const TOO_MANY_STRANGERS =
  'More comes without a sign-in than this service takes. Whoever is signed in goes on as before.';

/**
 * Counts what each person sends, and each sign-in, also one that is refused; and all together what shows no sign-in that
 * was seen to hold. Never by address: a whole council or school comes from one.
 */
@Injectable()
export class RequestLimits implements CanActivate {
  #perMinute = Number.MAX_SAFE_INTEGER;
  #ofPerson: Count | null = null;
  #ofName: Count | null = null;
  readonly #holding = new Set<string>();

  constructor(private readonly reflector: Reflector) {}

  /** From now on; before that nothing is limited, so that a start may lay what it has to. */
  allow(perMinute: number): void {
    this.#perMinute = perMinute;
  }

  /** Call it once the server has the library's counters. */
  countOn(server: FastifyInstance): void {
    const counted = { max: () => this.#perMinute, timeWindow: MINUTE };
    this.#ofPerson = server.createRateLimit({ ...counted, keyGenerator: (request) => `person ${actorOf(request).id}` });
    const ofSignIn = server.createRateLimit({ ...counted, keyGenerator: (request) => signInOf(request)! });
    this.#ofName = server.createRateLimit({
      ...{ max: () => Math.min(SIGN_INS_A_MINUTE, this.#perMinute), timeWindow: MINUTE },
      keyGenerator: (request) => `name ${nameSigningIn(request)!}`,
    });
    const ofNobody = server.createRateLimit({
      ...{ max: () => this.#perMinute * NOBODYS_SHARE, timeWindow: MINUTE, keyGenerator: () => 'nobody' },
    });
    // Before the body is read, and before a signature is checked.
    server.addHook('preParsing', async (request) => {
      const signIn = signInOf(request);
      if (signIn !== null) await within(ofSignIn, request);
      if ((signIn === null || !this.#holding.has(signIn)) && !WATCHED.test(request.url))
        await within(ofNobody, request, TOO_MANY_STRANGERS);
    });
  }

  /** @throws TooManyRequests */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const isPublic = this.reflector.getAllAndOverride(Public, [context.getHandler(), context.getClass()]) !== undefined;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (isPublic && this.#ofName && nameSigningIn(request) !== null) await within(this.#ofName, request);
    if (!isPublic && this.#ofPerson) {
      this.#remember(signInOf(request)!);
      await within(this.#ofPerson, request);
    }
    return true;
  }

  /** Who acts is found before this is asked, so the sign-in holds. */
  #remember(signIn: string): void {
    this.#holding.delete(signIn);
    this.#holding.add(signIn);
    if (this.#holding.size > REMEMBERED) this.#holding.delete(this.#holding.values().next().value!);
  }
}

async function within(count: Count, request: FastifyRequest, words?: string): Promise<void> {
  const limit = await count(request);
  if (!limit.isAllowed && limit.isExceeded) throw new TooManyRequests(limit.ttlInSeconds, words);
}

/** The one whom somebody signs in as, at a route that takes such. */
function nameSigningIn({ body, method }: FastifyRequest): string | null {
  const name = method === 'POST' ? (body as { person?: unknown } | undefined)?.person : undefined;
  return typeof name === 'string' ? name : null;
}

/** A token is kept nowhere, its digest for a minute. */
function signInOf({ headers, cookies }: FastifyRequest): string | null {
  const given = headers.authorization ?? cookies[SIGN_IN_COOKIE];
  return given ? `sign-in ${createHash('sha256').update(given).digest('base64')}` : null;
}
