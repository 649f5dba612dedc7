import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { bytesIn } from '../http/utf8-bodies.ts';
import { BODY_KIB } from '../http/body-size.ts';
import { expectWithin } from '../problems/validation.ts';
import { routeOf } from './routes-of.ts';

/** More than a route takes. */
export class TooLarge extends Error {
  constructor(kib: number) {
    super(`This is more than ${kib} KiB, the most that is taken here at once.`);
    this.name = 'TooLarge';
  }
}

/** Asks how much was sent, by what the route declares, before anything of it is copied or checked. */
@Injectable()
export class BoundsGuard implements CanActivate {
  /** @throws TooLarge @throws BadInput a list is longer than its request class takes */
  canActivate(context: ExecutionContext): boolean {
    const { takes, body, query } = routeOf(context.getClass(), context.getHandler().name);
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const { kib = BODY_KIB } = takes;
    if (bytesIn(request) > kib * 1024) throw new TooLarge(kib);
    // A form is read as its request first: then the same is asked of it.
    if (body && !takes.readAs) expectWithin(body, request.body);
    if (query) expectWithin(query, request.query);
    return true;
  }
}
