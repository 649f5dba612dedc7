import type { Asked, Authority, Grant } from '../declare/authority.ts';
import { reasonIn } from '../declare/reason.ts';
import { recordsNamed } from '../declare/records-named.ts';
import { isProcess } from '../declare/role.ts';
import { EVERYTHING, reaches, reachOf, speaksForItself, type Reach, type Scope } from '../declare/scope.ts';
import type { RecordHeld, RecordScopes } from '../seams/record-holders.ts';
import type { Sender } from './sender.ts';

/** What the table says of an act by this sender on these records, and the children whom the records are about. */
export type Judgement = Readonly<{ children: readonly string[] }> &
  (
    | Readonly<{ verdict: 'may'; reach: Reach }>
    | Readonly<{ verdict: 'may-not'; words: string }>
    | Readonly<{ verdict: 'reason-required' }>
    | Readonly<{ verdict: 'no-such-record' }>
  );

/** Whether an act would be taken: `with-reason`, when the sender says why. */
export type May = 'yes' | 'with-reason' | 'no';

const NOBODY = 'Your role does not allow this.';
const NO_RECORD = 'This does not say whose record it is about.';

/**
 * Asks the table, then of each record who holds it. A process acts as itself on whatever it reacts to. What names no
 * record opens one, or is a list, which shows of the others nothing.
 */
export async function judge(
  { authority, scopes }: Readonly<{ authority: Authority; scopes: RecordScopes }>,
  asked: Asked & Readonly<{ isList: boolean }>,
  data: unknown,
  sender: Sender,
): Promise<Judgement> {
  const { actor } = sender;
  const grant = authority.grantTo(actor.role, asked);
  if (grant && isProcess(actor)) return { verdict: 'may', reach: EVERYTHING, children: [] };
  const records = recordsNamed(data, authority.namesRecords);
  const held = records?.length ? await scopes.of(records, sender.after ?? null) : new Map<string, RecordHeld>();
  const children = [...new Set([...held.values()].map(({ child }) => child))];
  if (!grant) return { verdict: 'may-not', words: NOBODY, children };
  if (records === null || (records.length === 0 && !asked.isList && !grant.within.everything))
    return { verdict: 'may-not', words: NO_RECORD, children };
  if (held.size < records.length) return { verdict: 'no-such-record', children };
  return { ...ofHeld(authority, grant, [...held.values()], data, sender), children };
}

type Answered = Judgement extends infer One ? (One extends Judgement ? Omit<One, 'children'> : never) : never;

function ofHeld(
  { bodyOf }: Authority,
  grant: Grant,
  held: readonly RecordHeld[],
  data: unknown,
  { actor, reason }: Sender,
): Answered {
  const reach = (scope: Scope) => reachOf(scope, actor, bodyOf);
  const covers = (scope: Scope) => {
    const within = reach(scope);
    return speaksForItself(scope, actor, data, bodyOf) && held.every(({ holders }) => reaches(within, holders));
  };
  const said = reasonIn(reason) !== null;
  const { within, withReason } = grant;
  if (withReason && said && covers(withReason)) return { verdict: 'may', reach: reach(withReason) };
  // A list of which nothing is the actor's own: it is not shown as an empty one.
  if (withReason && held.length === 0 && isNobodys(reach(within))) return { verdict: 'reason-required' };
  if (covers(within)) return { verdict: 'may', reach: reach(within) };
  if (withReason && covers(withReason)) return { verdict: 'reason-required' };
  return { verdict: 'may-not', words: 'words' in within ? within.words : NOBODY };
}

const isNobodys = (reach: Reach): boolean => !reach.everything && reach.holder === null;
