import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Observable } from 'rxjs';
import { actorOf, NotSignedIn } from '#platform/identity';
import { Clock, londonDate } from '#platform/time';
import { isAuditor } from '../words/people.ts';
import { wordedFor } from '../words/reader.ts';

/** What a page says is worded for the day on which it is read; for an auditor, and for paper and files, in full. */
@Injectable()
export class ForItsReader implements NestInterceptor {
  constructor(private readonly clock: Clock) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const isInFull = EVIDENCE.test(request.url) || audits(request);
    const reader = isInFull ? null : { today: londonDate(this.clock.now()) };
    return new Observable((subscriber) => wordedFor(reader, () => next.handle().subscribe(subscriber)));
  }
}

/** What is taken out, and two readings side by side, which are compared with papers. */
const EVIDENCE = /^\/line\/[^/]+\/(?:print|file|two-readings)(?:[/?]|$)/;

/** At the sign-in, and of what everybody may read, nobody is known yet. */
function audits(request: FastifyRequest): boolean {
  try {
    return isAuditor({ actor: actorOf(request) });
  } catch (error) {
    if (error instanceof NotSignedIn) return false;
    throw error;
  }
}
