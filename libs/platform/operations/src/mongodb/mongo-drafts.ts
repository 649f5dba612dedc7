import { canonical } from '#platform/event-sourcing';
import type { EngineCollection } from '#platform/mongo-engine';
import type { SealedAt } from '#platform/privacy';
import type { Clock, Instant } from '#platform/time';
import { type Draft, DraftChanged, type DraftHead, type DraftPage, Drafts } from '../port/drafts.ts';
import { onlyCodes, onlyInstant, onlySealed } from '../port/only-codes.ts';

type Step = Readonly<{ step: string; value: string }>;
export type DraftRow = Omit<Draft, 'about' | 'steps' | 'id'> &
  Readonly<{ _id: string; about: string; steps: readonly Step[] }>;
type Page = Readonly<{ limit: number; after?: string | null }>;

/** A draft with its steps is one row, whose revision says which steps somebody has read. */
export class MongoDrafts extends Drafts {
  readonly #rows: EngineCollection<DraftRow>;
  readonly #clock: Clock;

  constructor(rows: EngineCollection<DraftRow>, clock: Clock) {
    super();
    this.#rows = rows;
    this.#clock = clock;
  }

  override async saveStep(head: DraftHead, step: string, value: SealedAt, expected: number): Promise<number> {
    const { id, owner, form, about, expiresAt } = head;
    onlyCodes({ id, owner, form, step, ...about });
    for (const name of Object.keys(about)) onlyCodes({ 'name of an id': name });
    onlyInstant('expiry', expiresAt);
    const saved = { step, value: canonical(onlySealed('step', value)) };
    const revision = expected + 1;
    const row = { owner, form, about: canonical(about), expiresAt, revision, savedAt: this.#clock.now() };
    const isSaved =
      expected === 0
        ? await this.#rows.insert({ _id: id, ...row, steps: [saved] })
        : await this.#advance(id, row, saved);
    if (!isSaved) throw new DraftChanged(id);
    return revision;
  }

  override async find(id: string): Promise<Draft | null> {
    const row = await this.#rows.findOne({ _id: id, expiresAt: { $gt: this.#clock.now() } });
    return row ? draftOf(row) : null;
  }

  override async ofOwner(owner: string, { limit, after = null }: Page): Promise<DraftPage> {
    const [savedAt, id] = (after?.split(' ') ?? ['9999', '']) as [Instant, string];
    const further = { $or: [{ savedAt: { $lt: savedAt } }, { savedAt, _id: { $gt: id } }] };
    const filter = { owner, expiresAt: { $gt: this.#clock.now() }, ...further };
    const rows = await this.#rows.find(filter, { sort: { savedAt: -1, _id: 1 }, limit: limit + 1 });
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    return { drafts: shown.map(draftOf), next: last ? `${last.savedAt} ${last._id}` : null };
  }

  override async remove(id: string): Promise<void> {
    await this.#rows.remove({ _id: id });
  }

  override async over(limit: number): Promise<readonly string[]> {
    const over = { expiresAt: { $lte: this.#clock.now() } };
    return (await this.#rows.find(over, { sort: { _id: 1 }, limit, fields: ['_id'] })).map(({ _id }) => _id);
  }

  /** @returns whether nobody saved meanwhile, and it is still that person’s draft of that form */
  async #advance(_id: string, row: Omit<DraftRow, '_id' | 'steps'>, saved: Step): Promise<boolean> {
    const { about: _, ...change } = row;
    const { owner, form, revision, savedAt } = change;
    const read = { _id, owner, form, revision: revision - 1, expiresAt: { $gt: savedAt } };
    const before = await this.#rows.findOne(read);
    if (!before) return false;
    const steps = [...before.steps.filter(({ step }) => step !== saved.step), saved];
    return (await this.#rows.update(read, { $set: { ...change, steps } })).matched > 0;
  }
}

function draftOf({ _id: id, about, steps, ...row }: DraftRow): Draft {
  const inOrder = steps.toSorted((a, b) => (a.step < b.step ? -1 : 1));
  return {
    ...{ id, ...row, about: JSON.parse(about) as Draft['about'] },
    steps: Object.fromEntries(inOrder.map(({ step, value }) => [step, JSON.parse(value) as SealedAt])),
  };
}
