import type { ProtectionFound } from '#contexts/children';
import { linePath } from '../child-line/line-path.ts';
import { protectionPath, undisclosedPath } from './protection-path.ts';

type Reader = Readonly<{ id: string; onBehalfOf: string | null }>;
type Act = Readonly<{ text: string; href: string }>;

/** What this person can do about it: nothing that would be refused. */
export function protectionActs(
  { childId, mayOpen, ofRecord, lifting }: ProtectionFound,
  mays: ReadonlySet<string>,
  { id, onBehalfOf }: Reader,
): Readonly<{ first: Act | null; others: readonly Act[] }> {
  const at = protectionPath(childId);
  const act = (name: string, text: string, path: string, is: boolean) =>
    is && mays.has(name) ? [{ text, href: path.startsWith('/') ? path : `${at}/${path}` }] : [];
  const open = act('FindUndisclosed', 'Open the address', undisclosedPath(childId), mayOpen);
  const protect = act('ProtectAddress', 'Protect the address', 'protect', ofRecord === null);
  if (ofRecord === null) {
    const [first = null, ...others] = [...open, ...protect];
    return { first, others };
  }
  // Whoever this mark names says what becomes of it, though they may not open what another one withholds besides.
  const isNamed = ofRecord.openTo.includes(id);
  const isAsker = lifting !== null && [id, onBehalfOf].some((each) => each !== null && lifting.askedBy.includes(each));
  const asked = `${linePath(childId)}/liftings/${lifting?.askedId}`;
  return {
    first: open[0] ?? null,
    others: [
      ...act(
        'ConfirmLifting',
        'Confirm that the address may be known',
        `${asked}/confirm`,
        lifting !== null && !isAsker && lifting.isOfNamed,
      ),
      ...act(
        ...(['DeclineLifting', isAsker ? 'Ask for it no longer' : 'Leave it protected', `${asked}/decline`] as const),
        lifting !== null,
      ),
      ...act('ChangeProtection', 'Change who may open it', 'change', isNamed),
      ...act('ReleaseAddress', 'Record whom it is told', 'release', isNamed),
      ...act('ProposeLifting', 'Ask for it to be protected no longer', 'ask-to-lift', lifting === null),
    ],
  };
}
