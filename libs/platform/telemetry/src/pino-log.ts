import { pino, type DestinationStream, type Logger } from 'pino';
import { Log, type Facts } from './log.ts';
import { withoutWords } from './without-words.ts';

export const LOG_LEVELS = ['error', 'warn', 'info', 'debug', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** JSON lines to standard output, or to `destination`. */
export class PinoLog extends Log {
  readonly #pino: Logger;

  constructor(level: LogLevel, destination: DestinationStream = pino.destination({ fd: 1, sync: true })) {
    super();
    const formatters = { level: (label: string) => ({ level: label }) };
    this.#pino = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime, formatters }, destination);
  }

  override debug(what: string, facts: Facts = {}): void {
    this.#pino.debug(facts, what);
  }

  override info(what: string, facts: Facts = {}): void {
    this.#pino.info(facts, what);
  }

  override warn(what: string, facts: Facts = {}): void {
    this.#pino.warn(facts, what);
  }

  override error(what: string, error: unknown, facts: Facts = {}): void {
    this.#pino.error({ ...facts, error: withoutWords(error) }, what);
  }
}
