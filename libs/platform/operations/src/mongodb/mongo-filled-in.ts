import { canonical } from '#platform/event-sourcing';
import type { EngineCollection } from '#platform/mongo-engine';
import type { SealedAt } from '#platform/privacy';
import type { Clock } from '#platform/time';
import { FilledIn, type FilledInForm } from '../port/filled-in.ts';
import { onlyCodes, onlyInstant, onlySealed } from '../port/only-codes.ts';

export type FilledInRow = Omit<FilledInForm, 'value' | 'id'> & Readonly<{ _id: string; value: string }>;

const LAST_FIRST = { keptAt: -1, _id: 1 } as const;

export class MongoFilledIn extends FilledIn {
  readonly #rows: EngineCollection<FilledInRow>;
  readonly #clock: Clock;

  constructor(rows: EngineCollection<FilledInRow>, clock: Clock) {
    super();
    this.#rows = rows;
    this.#clock = clock;
  }

  override async keep({ id, session, person, form, keptAt, expiresAt, value }: FilledInForm, most: number) {
    onlyCodes({ id, session, person, form });
    for (const [name, at] of Object.entries({ keptAt, expiresAt })) onlyInstant(name, at);
    const sealed = canonical(onlySealed('what was filled in', value));
    await this.#rows.insert({ _id: id, session, person, form, keptAt, expiresAt, value: sealed });
    const all = await this.#rows.find({ session }, { sort: LAST_FIRST, fields: ['_id'] });
    const beyond = all.slice(most).map(({ _id }) => _id);
    if (beyond.length > 0) await this.#rows.remove({ _id: { $in: beyond } });
  }

  override async find(id: string): Promise<FilledInForm | null> {
    return filledIn(await this.#rows.findOne({ _id: id, ...this.#waiting() }));
  }

  override async last(session: string, forms: readonly string[]): Promise<FilledInForm | null> {
    const of = { session, form: { $in: [...forms] }, ...this.#waiting() };
    return filledIn(await this.#rows.findOne(of, { sort: LAST_FIRST }));
  }

  override async end(session: string, forms: readonly string[]): Promise<void> {
    await this.#rows.remove({ session, form: { $in: [...forms] } });
  }

  override async endAllOfSession(session: string): Promise<void> {
    await this.#rows.remove({ session });
  }

  override async endAllOfPerson(person: string): Promise<void> {
    await this.#rows.remove({ person });
  }

  override async forgetOver(): Promise<number> {
    return this.#rows.remove({ expiresAt: { $lte: this.#clock.now() } });
  }

  #waiting = () => ({ expiresAt: { $gt: this.#clock.now() } });
}

const filledIn = (row: FilledInRow | undefined): FilledInForm | null => {
  if (!row) return null;
  const { _id: id, value, ...rest } = row;
  return { id, ...rest, value: JSON.parse(value) as SealedAt };
};
