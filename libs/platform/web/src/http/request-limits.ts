import { createHash } from 'node:crypto';
import '@fastify/cookie';
import '@fastify/rate-limit';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { actorOf, Public, SIGN_IN_COOKIE } from '#platform/identity';

const MINUTE = 60_000;

/** More than one person, or one sign-in, may send in a minute. */
export class TooManyRequests extends Error {
  /** Seconds until the minute is over. */
  readonly retryAfter: number;

  constructor(retryAfter: number) {
    super('More came from you in a minute than this service takes from one person. Wait, then go on.');
    this.name = 'TooManyRequests';
    this.retryAfter = retryAfter;
  }
}

type Count = ReturnType<FastifyInstance['createRateLimit']>;

/**
 * Counts what each person sends, and each sign-in, also one that is refused. Never by address: a whole council or school
 * comes from one.
 */
@Injectable()
export class RequestLimits implements CanActivate {
  #perMinute = Number.MAX_SAFE_INTEGER;
  #ofPerson: Count | null = null;

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
    // Before the body is read, and before a signature is checked.
    server.addHook('preParsing', async (request) => {
      if (signInOf(request) !== null) await within(ofSignIn, request);
    });
  }

  /** @throws TooManyRequests */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const isPublic = this.reflector.getAllAndOverride(Public, [context.getHandler(), context.getClass()]) !== undefined;
    if (!isPublic && this.#ofPerson) await within(this.#ofPerson, context.switchToHttp().getRequest<FastifyRequest>());
    return true;
  }
}

async function within(count: Count, request: FastifyRequest): Promise<void> {
  const limit = await count(request);
  if (!limit.isAllowed && limit.isExceeded) throw new TooManyRequests(limit.ttlInSeconds);
}

/** A token is kept nowhere, its digest for a minute. */
function signInOf({ headers, cookies }: FastifyRequest): string | null {
  const given = headers.authorization ?? cookies[SIGN_IN_COOKIE];
  return given ? `sign-in ${createHash('sha256').update(given).digest('base64')}` : null;
}
