import { Catch, Inject, Injectable, Optional, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SignInRefused } from '#platform/identity';
import { Log } from '#platform/telemetry';
import { allowedAt } from '../http/allowed-methods.ts';
import { correlationOf } from '../../from/correlation-of.ts';
import { problemOf } from './problem-of.ts';
import { ProblemPages, wantsPage } from '../../problems/problem-pages.ts';
import type { Problem } from '../../problems/problem-kinds.ts';

/** Turns whatever was thrown into one kind of answer, so that no route maps errors itself. */
@Catch()
@Injectable()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly log: Log,
    @Optional() @Inject(ProblemPages) private readonly pages: ProblemPages | null = null,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const allowed = request.is404 ? allowedAt(request) : [];
    const found = allowed.length > 0 ? NOT_LIKE_THIS : error;
    const { problem, headers } = problemOf(leftBeforeItsEnd(request) ? LEFT : found);
    const correlationId = correlationOf(request);
    if (leftBeforeItsEnd(request)) this.log.info('the sender left before the request was whole', { correlationId });
    else if (problem.status === 500) this.log.error('bug', error, { correlationId });
    else if (problem.status > 500) this.log.warn('not available', { correlationId, code: problem.code });
    if (error instanceof SignInRefused) this.log.info('sign-in refused', { correlationId, why: error.why });
    if (reply.sent) return;
    void reply.status(problem.status).headers(headers).header('vary', 'accept');
    if (problem.status === 405) void reply.header('allow', allowed.join(', '));
    this.#answer({ ...problem, correlationId }, request, reply);
  }

  #answer(problem: Problem, request: FastifyRequest, reply: FastifyReply): void {
    const drawn = wantsPage(request) && this.#drawn(problem, request);
    if (!drawn) return void reply.type('application/problem+json').send(JSON.stringify(problem));
    if ('goTo' in drawn) return void reply.redirect(drawn.goTo, 303);
    void reply.type('text/html; charset=utf-8').send(drawn.html);
  }

  /** A page of a problem that is itself a bug must not hide the first one. */
  #drawn(problem: Problem, request: FastifyRequest): ReturnType<ProblemPages['draw']> | null {
    try {
      return this.pages?.draw(problem, request) ?? null;
    } catch (error) {
      this.log.error('bug', error, { correlationId: problem.correlationId ?? null });
      return null;
    }
  }
}

/** The address is known, and something else may be done there. */
const NOT_LIKE_THIS = { code: 'FST_NOT_LIKE_THIS', statusCode: 405 };
const LEFT = { code: 'FST_LEFT', statusCode: 400 };

/** Whoever sent it is gone, and what reading it threw is nobody's bug. */
const leftBeforeItsEnd = ({ raw }: FastifyRequest): boolean => raw.destroyed && !raw.complete;
