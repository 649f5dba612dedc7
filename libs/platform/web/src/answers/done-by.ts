import { applyDecorators } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ApiExtension } from '@nestjs/swagger';
import type { Position } from '#platform/event-sourcing';

/**
 * The process that does what a route's command asks for: `@DoneBy('end-the-keys-…')`. Until it has, the route answers
 * 202; the same request with the same Idempotency-Key asks again.
 */
export const DoneBy = (process: string): MethodDecorator =>
  applyDecorators(ProcessThatDoes(process), ApiExtension(DONE_BY, process));

export const ProcessThatDoes = Reflector.createDecorator<string>();

/** Tells the description of the API that such a route can answer 202. */
export const DONE_BY = 'x-done-by';

/** How far a process has come, as a route asks it. */
export abstract class ProcessProgress {
  /** Whether it has dealt with a position; waits a little for it. */
  abstract dealtWith(process: string, position: Position): Promise<boolean>;
}
