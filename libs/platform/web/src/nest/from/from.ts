import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { senderOf } from '../../from/sender-of.ts';

/** Where a parameter's value comes from; the start checks that each route which is not public has it. */
export const fromRequest = (_: unknown, context: ExecutionContext) =>
  senderOf(context.switchToHttp().getRequest<FastifyRequest>());

/** `@From() sender: Sender`, for the gateway. */
export const From = createParamDecorator(fromRequest);
