import {
  type Asked,
  type Authority,
  type Grant,
  reasonIn,
  isProcess,
  EVERYTHING,
  reaches,
  reachOf,
  speaksForItself,
  type Reach,
  type Scope,
  NotAllowed,
  NotFound,
  ReasonRequired,
} from './authority.ts';
import type { Cut } from './cut.ts';
import { isBarred, narrowedFor, termsNaming, whereItGoesOn, type Narrowing } from './narrowing.ts';
import { type RecordHeld, RecordScopes, type AccessLog, type Access, type Left, type Narrowings } from './seams.ts';
import type { Sender } from './asked.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * The records that something sent is about: those that it names at its top; where it names none there, those that each
 * row of its lists names. Null: a row names none, so that nobody can say whether it is within reach.
 */
export function recordsNamed(data: unknown, names: readonly string[]): readonly string[] | null {
  const top = [...new Set(namedBy(data, names))];
  if (top.length > 0) return top;
  const rows = rowsOf(data).map((row) => namedBy(row, names));
  const found = rows.flat();
  if (found.length > 0 && rows.some((row) => row.length === 0)) return null;
  return [...new Set(found)];
}

const namedBy = (data: unknown, names: readonly string[]): readonly string[] =>
  isObject(data) ? names.flatMap((name) => (typeof data[name] === 'string' ? [data[name]] : [])) : [];

const rowsOf = (data: unknown): readonly unknown[] =>
  isObject(data) ? Object.values(data).flatMap((value) => (Array.isArray(value) ? value.filter(isObject) : [])) : [];

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** What the table says of an act by this sender on these records, and the children whom the records are about. */
export type Judgement = Readonly<{ children: readonly string[] }> &
  /** `beyond`: what is not the sender’s own is let in for the reason that was given. */
  (
    | Readonly<{ verdict: 'may'; reach: Reach; beyond: boolean }>
    | Readonly<{ verdict: 'may-not'; words: string }>
    | Readonly<{ verdict: 'reason-required' }>
    /** `hidden`: there is one, and not for this person to know of. */
    | Readonly<{ verdict: 'no-such-record'; hidden: boolean }>
  );

/** Whether an act would be taken: `with-reason`, when the sender says why. */
export type May = 'yes' | 'with-reason' | 'no';

type Known = Readonly<{ authority: Authority; scopes: RecordScopes; narrowings: Narrowings }>;

/** What narrows somebody, asked when it is first needed, and once. */
type Narrowed = () => Promise<Narrowing>;

function narrowedOnce(narrowings: Narrowings, actor: Sender['actor']): Narrowed {
  let asked: Promise<Narrowing> | undefined;
  return () => (asked ??= narrowings.of(actor));
}

const NO_HOLDERS: ReadonlyMap<string, RecordHeld> = new Map();

const NOBODY = 'Your role does not allow this.';
const NO_RECORD = 'This does not say whose record it is about.';

/** What a role that is cut from another keeps is asked anew: it may have been known when somebody was let in, or never. */
async function grantOf(
  { authority }: Pick<Known, 'authority'>,
  asked: Asked,
  { actor }: Pick<Sender, 'actor'>,
  narrowed: Narrowed,
): Promise<Grant | null> {
  if (actor.ownRole === undefined) return authority.grantTo(actor, asked);
  const { cut = KEEPS_NOTHING } = await narrowed();
  return authority.grantTo(actor, asked, cut);
}

const KEEPS_NOTHING: Cut = { acts: [], forAReason: false };

/**
 * Asks the table, then of each record who holds it. A process acts as itself on whatever it reacts to. What names no
 * record opens one, or is a list, which shows of the others nothing.
 */
export async function judge(
  { authority, scopes, narrowings }: Known,
  asked: Asked & Readonly<{ isList: boolean }>,
  data: unknown,
  sender: Sender,
  asOf: Sender['after'] | 'now' = sender.after,
): Promise<Judgement> {
  const { actor } = sender;
  const narrowed = narrowedOnce(narrowings, actor);
  const grant = await grantOf({ authority }, asked, sender, narrowed);
  if (grant && isProcess(actor)) return { verdict: 'may', reach: EVERYTHING, beyond: false, children: [] };
  const records = recordsNamed(data, authority.namesRecords);
  const held = records?.length ? await scopes.of(records, asOf ?? null) : new Map<string, RecordHeld>();
  const children = [...new Set([...held.values()].map(({ child }) => child))];
  if (!grant) return { verdict: 'may-not', words: NOBODY, children };
  if (records === null || (records.length === 0 && !asked.isList && !grant.within.everything))
    return { verdict: 'may-not', words: NO_RECORD, children };
  const known = await narrowed();
  const narrowing = narrowedFor(
    { reachesSealed: authority.reachesSealed(asked), namesNone: records.length === 0 },
    known,
  );
  const hidden = children.filter((child) => isBarred(narrowing, child));
  if (hidden.length > 0) return { verdict: 'no-such-record', hidden: true, children: hidden };
  if (held.size < records.length) return { verdict: 'no-such-record', hidden: false, children };
  const answered = ofHeld(authority, grant, [...held.values()], data, { sender, narrowing });
  const words = asked.isList || authority.reachesMerged(asked) ? null : whereItGoesOn(known, children);
  // Whoever may not at all is not told where it goes on, either.
  if (words !== null && answered.verdict !== 'may-not') return { verdict: 'may-not', words, children };
  return { ...answered, children };
}

type Answered = Judgement extends infer One ? (One extends Judgement ? Omit<One, 'children'> : never) : never;

function ofHeld(
  authority: Authority,
  grant: Grant,
  held: readonly RecordHeld[],
  data: unknown,
  { sender, narrowing }: Readonly<{ sender: Sender; narrowing: Narrowing }>,
): Answered {
  const { bodyOf } = authority;
  const { actor, reason, reasonKind } = sender;
  const reach = (scope: Scope) => reachOf(scope, actor, bodyOf, narrowing);
  const covers = (scope: Scope) => {
    const within = reach(scope);
    return (
      speaksForItself(scope, actor, data, bodyOf) && held.every(({ child, holders }) => reaches(within, child, holders))
    );
  };
  // A list says what it is asked for in a sentence; a record of others also of which kind that is.
  const said = reasonIn(reason) !== null && (held.length === 0 || authority.takesReason(reasonKind));
  const { within, withReason } = grant;
  const isBeyond = held.length === 0 ? isNobodys(reach(within)) : !covers(within);
  if (withReason && said && covers(withReason)) return { verdict: 'may', reach: reach(withReason), beyond: isBeyond };
  // A list of which nothing is the actor's own: it is not shown as an empty one.
  if (withReason && held.length === 0 && isNobodys(reach(within))) return { verdict: 'reason-required' };
  if (covers(within)) return { verdict: 'may', reach: reach(within), beyond: false };
  if (withReason && covers(withReason)) return { verdict: 'reason-required' };
  return { verdict: 'may-not', words: within.words ?? NOBODY };
}

const isNobodys = (reach: Reach): boolean => !reach.everything && reach.holder === null;

type Sought = Asked & Readonly<{ isList: boolean }>;

/** What was let in: whose records it named, how far its answer may reach, and whether that is beyond one’s own. */
export type Admitted = Readonly<{ children: readonly string[]; reach: Reach; beyond: boolean }>;

/** Of one’s own record there is no opening for a reason, whatever came with the request. */
export const asAdmitted = (sender: Sender, { beyond }: Pick<Admitted, 'beyond'>): Sender => {
  const { reasonKind: _, ...ofOwn } = sender;
  return beyond ? sender : ofOwn;
};

/** Of what names no record, but will show some. */
const OF_A_LIST = 'Say what you need this for. It is kept with the record of who was shown.';
const BEYOND = 'This record is not open to you.';

/** Lets in what the table allows, and writes down what it does not. */
export class Doorkeeper {
  readonly #known: Known;

  constructor(
    authority: Authority,
    scopes: RecordScopes,
    private readonly accessLog: AccessLog,
    narrowings: Narrowings,
  ) {
    this.#known = { authority, scopes, narrowings };
  }

  /** @throws NotAllowed @throws ReasonRequired @throws NotFound */
  async admit(asked: Sought, data: unknown, sender: Sender): Promise<Admitted> {
    const judged = await this.#judged(asked, data, sender);
    if (judged.verdict === 'may') return judged;
    if (judged.verdict === 'no-such-record') {
      // Kept for those who may see who looked; who is barred is told what a stranger is told of a wrong number.
      if (judged.hidden) await this.record(asked.name, 'refused', judged.children, sender);
      throw new NotFound('There is no such record.');
    }
    const isAsked = judged.verdict === 'reason-required';
    await this.record(asked.name, isAsked ? 'asked-why' : 'refused', judged.children, sender);
    if (judged.verdict === 'reason-required')
      throw new ReasonRequired(asked.name, ...(judged.children.length === 0 ? [OF_A_LIST] : []));
    throw new NotAllowed(asked.name, judged.words);
  }

  /** Nobody is refused, and kept as refused, by who held a record before what was just recorded: who was sent it may answer it. */
  async #judged(asked: Sought, data: unknown, sender: Sender): Promise<Judgement> {
    const judged = await judge(this.#known, asked, data, sender);
    const hangsOnHolders =
      judged.verdict === 'may-not' && judged.children.length > 0 && this.#known.authority.grantTo(sender.actor, asked);
    return hangsOnHolders ? judge(this.#known, asked, data, sender, 'now') : judged;
  }

  /**
   * Whether the table has anything of each for this role, whoever the record is about.
   * @throws NotAllowed
   */
  async expectRole(all: readonly Asked[], named: unknown, sender: Sender): Promise<void> {
    const narrowed = narrowedOnce(this.#known.narrowings, sender.actor);
    for (const asked of all)
      if (!(await grantOf(this.#known, asked, sender, narrowed)))
        await this.admit({ ...asked, isList: true }, named, sender);
  }

  /** Whether the table has anything of it for who acts, whoever the record is about. */
  async allows(asked: Asked, actor: Sender['actor']): Promise<boolean> {
    const narrowed = narrowedOnce(this.#known.narrowings, actor);
    return (await grantOf(this.#known, asked, { actor }, narrowed)) !== null;
  }

  async mayDo(asked: Sought, data: unknown, sender: Sender, known = this.#known): Promise<May> {
    const { verdict } = await judge(known, asked, data, sender);
    if (verdict === 'may') return 'yes';
    return verdict === 'reason-required' ? 'with-reason' : 'no';
  }

  /** `mayDo` of many acts, with one look at who holds each record. */
  atOneLook(sender: Sender): (asked: Sought, data: unknown) => Promise<May> {
    const { scopes, narrowings } = this.#known;
    const narrowing = narrowings.of(sender.actor);
    const known = { ...this.#known, scopes: new SeenOnce(scopes), narrowings: { of: () => narrowing } };
    return (asked, data) => this.mayDo(asked, data, sender, known);
  }

  /**
   * Of an answer: each child in it was named by what was admitted, or is within the same reach.
   * @throws NotAllowed with nothing of the answer shown
   */
  async holdWithin(action: string, children: readonly string[], admitted: Admitted, sender: Sender): Promise<void> {
    const { reach } = admitted;
    const unasked = children.filter((child) => !admitted.children.includes(child));
    if (unasked.length === 0) return;
    const held = reach.everything ? NO_HOLDERS : await this.#known.scopes.of(unasked, null);
    const beyond = unasked.filter((child) => !reaches(reach, child, held.get(child)?.holders ?? {}));
    if (beyond.length === 0) return;
    await this.record(action, 'refused', beyond, sender);
    throw new NotAllowed(action, BEYOND);
  }

  /** What is none of the list is not kept: it may be anything. */
  #kindOf({ reasonKind }: Sender): string | null {
    return reasonKind !== undefined && this.#known.authority.takesReason(reasonKind) ? reasonKind : null;
  }

  record(
    action: string,
    outcome: Access['outcome'],
    children: readonly string[],
    sender: Sender,
    { left, reach = {} }: Readonly<{ left?: Left | undefined; reach?: Narrowing }> = {},
  ): Promise<void> {
    const { actor, correlationId, reason = null } = sender;
    const reasonKind = reason === null ? null : this.#kindOf(sender);
    const terms = termsNaming(reach, children);
    return this.accessLog.record({
      ...{ actor, children, action, outcome, reason, reasonKind, correlationId },
      ...{ ...(left && { left }), ...(terms.length > 0 && { terms }) },
    });
  }
}

/** Who held each record when it was first asked. */
class SeenOnce extends RecordScopes {
  readonly #seen = new Map<string, ReturnType<RecordScopes['of']>>();

  constructor(private readonly scopes: RecordScopes) {
    super();
  }

  override of(...asked: Parameters<RecordScopes['of']>): ReturnType<RecordScopes['of']> {
    const key = JSON.stringify(asked);
    const held = this.#seen.get(key) ?? this.scopes.of(...asked);
    this.#seen.set(key, held);
    return held;
  }

  override within(...asked: Parameters<RecordScopes['within']>): ReturnType<RecordScopes['within']> {
    return this.scopes.within(...asked);
  }
}
