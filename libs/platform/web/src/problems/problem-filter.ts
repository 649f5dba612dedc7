import { Catch, Injectable, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Log } from '#platform/telemetry';
import { correlationOf } from '../from/correlation-of.ts';
import { problemOf } from './problem-of.ts';

/** Turns whatever was thrown into one kind of answer, so that no route maps errors itself. */
@Catch()
@Injectable()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Log) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const { problem, headers } = problemOf(error);
    const correlationId = correlationOf(request);
    if (problem.status === 500) this.log.error('bug', error, { correlationId });
    else if (problem.status > 500) this.log.warn('not available', { correlationId, code: problem.code });
    if (reply.sent) return;
    void reply
      .status(problem.status)
      .headers(headers)
      .type('application/problem+json')
      .send(JSON.stringify({ ...problem, correlationId }));
  }
}
