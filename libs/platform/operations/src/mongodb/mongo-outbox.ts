import type { EngineCollection, MongoEngine } from '#platform/mongo-engine';
import type { Clock, Instant } from '#platform/time';
import { letterText } from '../port/letter-text.ts';
import { onlyCodes, onlyInstant } from '../port/only-codes.ts';
import { type Letter, type LetterFailure, Outbox, type QueuedLetter } from '../port/outbox.ts';
import { isHeldBack } from './mongo-service-standing.ts';
import type { SettingRow } from './mongo-settings.ts';

export type LetterRow = Pick<QueuedLetter, 'state' | 'tries' | 'code'> &
  Readonly<{ _id: string; number: number; letter: string; dueAt: Instant }>;

export const LETTERS = 'letters';

export class MongoOutbox extends Outbox {
  readonly #engine: MongoEngine;
  readonly #rows: EngineCollection<LetterRow>;
  readonly #settings: EngineCollection<SettingRow>;
  readonly #clock: Clock;

  constructor(
    engine: MongoEngine,
    rows: EngineCollection<LetterRow>,
    settings: EngineCollection<SettingRow>,
    clock: Clock,
  ) {
    super();
    this.#engine = engine;
    this.#rows = rows;
    this.#settings = settings;
    this.#clock = clock;
  }

  override async add(letter: Letter): Promise<void> {
    const text = letterText(letter);
    const number = await this.#engine.nextNumber(LETTERS);
    const fresh = { state: 'pending', tries: 0, code: null, dueAt: letter.queuedAt } as const;
    await this.#rows.insert({ _id: letter.id, number, letter: text, ...fresh });
  }

  override async due(limit: number): Promise<readonly QueuedLetter[]> {
    return this.#engine.atOneMoment(async (session) => {
      if (await isHeldBack(this.#settings, session)) return [];
      const due = { state: 'pending', dueAt: { $lte: this.#clock.now() } } as const;
      return (await this.#rows.find(due, { session, sort: { number: 1 }, limit })).map(letterOf);
    });
  }

  override async find(id: string): Promise<QueuedLetter | null> {
    const row = await this.#rows.findOne({ _id: id });
    return row ? letterOf(row) : null;
  }

  override async markSent(id: string): Promise<void> {
    await this.#rows.update({ _id: id, state: 'pending' }, { $set: { state: 'sent' } });
  }

  override async markFailed(id: string, { code, retryAt }: LetterFailure): Promise<void> {
    onlyCodes({ code });
    if (retryAt !== null) onlyInstant('instant of the next try', retryAt);
    const then = retryAt === null ? ({ state: 'given-up' } as const) : { dueAt: retryAt };
    await this.#rows.update({ _id: id, state: 'pending' }, { $inc: { tries: 1 }, $set: { code, ...then } });
  }
}

const letterOf = ({ letter, state, tries, code }: LetterRow): QueuedLetter => ({
  ...(JSON.parse(letter) as Letter),
  ...{ state, tries, code },
});
