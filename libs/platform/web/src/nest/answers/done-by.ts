import { applyDecorators } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ApiExtension } from '@nestjs/swagger';

/**
 * The process that does what a route's command asks for: `@DoneBy('end-the-keys-…')`. Until it has, the route answers
 * 202; the same request with the same Idempotency-Key asks again.
 */
export const DoneBy = (process: string): MethodDecorator =>
  applyDecorators(ProcessThatDoes(process), ApiExtension(DONE_BY, process));

export const ProcessThatDoes = Reflector.createDecorator<string>();

/** Tells the description of the API that such a route can answer 202. */
export const DONE_BY = 'x-done-by';
