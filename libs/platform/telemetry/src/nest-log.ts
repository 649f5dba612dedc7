import type { LoggerService } from '@nestjs/common';
import type { Log } from './log.ts';
import { withoutWords } from './without-words.ts';

/**
 * Nest's own logger, written to ours. What Nest reports at error level is usually an error's message, so it is written
 * without words; its other lines are sentences of the framework.
 */
export class NestLog implements LoggerService {
  readonly #log: Log;

  constructor(log: Log) {
    this.#log = log;
  }

  log(message: unknown, ...rest: readonly unknown[]): void {
    this.#log.info(sentence(message), { context: contextOf(rest) });
  }

  warn(message: unknown, ...rest: readonly unknown[]): void {
    this.#log.warn(sentence(message), { context: contextOf(rest) });
  }

  debug(message: unknown, ...rest: readonly unknown[]): void {
    this.#log.debug(sentence(message), { context: contextOf(rest) });
  }

  verbose(message: unknown, ...rest: readonly unknown[]): void {
    this.debug(message, ...rest);
  }

  error(message: unknown, ...rest: readonly unknown[]): void {
    const error = [message, ...rest].find((part) => part instanceof Error) ?? fromStack(message, rest);
    this.#log.error('The framework reported an error.', error, { context: contextOf(rest) });
  }

  fatal(message: unknown, ...rest: readonly unknown[]): void {
    this.error(message, ...rest);
  }
}

const sentence = (message: unknown): string =>
  typeof message === 'string' ? message : `An object: ${withoutWords(message).name}`;

/** Nest puts the context last, and for errors the stack before it. */
const contextOf = (rest: readonly unknown[]): string | null => {
  const last = rest.at(-1);
  return typeof last === 'string' && /^[\w:. -]{1,64}$/.test(last) ? last : null;
};

function fromStack(message: unknown, rest: readonly unknown[]): Error {
  const stack = rest.find((part): part is string => typeof part === 'string' && part.includes('\n    at '));
  const error = new Error(typeof message === 'string' ? message : '');
  error.stack = stack ?? '';
  return error;
}
