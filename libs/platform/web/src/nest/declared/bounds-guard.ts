import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { bytesIn } from '../http/utf8-bodies.ts';
import { BODY_KIB } from '../../requests/body-size.ts';
import { expectFitting, expectKnown, expectWithin } from '../../problems/bad-input.ts';
import { afterOf } from '../../requests/read-after.ts';
import { isWithFile } from '../http/file-bodies.ts';
import { routeOf, type Route } from './routes-of.ts';

/** More than a route takes. */
export class TooLarge extends Error {
  constructor(kib: number) {
    super(`This is more than ${kib} KiB, the most that is taken here at once.`);
    this.name = 'TooLarge';
  }
}

/** What was given to be read after, where no sender is taken: it would be passed over. */
const afterIn = (request: FastifyRequest, route: Route) =>
  !route.takesSender && afterOf(request) !== undefined ? { after: '' } : {};

/** Asks how much was sent, by what the route declares, before anything of it is copied or checked. */
@Injectable()
export class BoundsGuard implements CanActivate {
  /** @throws TooLarge @throws BadInput a list is longer than its request class takes, or a parameter is not known or cannot be read */
  canActivate(context: ExecutionContext): boolean {
    const route = routeOf(context.getClass(), context.getHandler().name);
    const { takes, body, query, parameters } = route;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const { kib = BODY_KIB, fileKib } = takes;
    const most = isWithFile(request.body) ? (fileKib ?? 0) : kib;
    if (bytesIn(request) > most * 1024) throw new TooLarge(most);
    // A form is read as its request first: then the same is asked of it.
    if (body && !takes.readAs) expectWithin(body, request.body);
    if (query) expectWithin(query, request.query);
    if (parameters) expectKnown(parameters, { ...Object(request.query), ...afterIn(request, route) });
    if (takes.parameters) expectFitting(takes.parameters, Object(request.query) as object);
    return true;
  }
}
