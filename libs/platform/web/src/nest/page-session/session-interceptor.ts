import {
  Inject,
  Injectable,
  Optional,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { Public } from '#nest/identity';
import { PageSession } from './page-session.ts';

/** Recalls, for whoever is signed in with a browser, what the page before kept. */
@Injectable()
export class SessionInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    @Optional() @Inject(PageSession) private readonly session: PageSession | null = null,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const isPublic = this.reflector.getAllAndOverride(Public, [context.getHandler(), context.getClass()]) !== undefined;
    const http = context.switchToHttp();
    if (!isPublic) await this.session?.recall(http.getRequest<FastifyRequest>());
    return next.handle();
  }
}
