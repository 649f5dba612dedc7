import type { ProtectionFound } from '#contexts/children';
import { linePath } from '../child-line/line-path.ts';
import { protectionPath, undisclosedPath } from './protection-path.ts';

type Reader = Readonly<{ id: string; onBehalfOf: string | null }>;
type Act = Readonly<{ text: string; href: string }>;

/** What this person can do about it: nothing that would be refused. */
export function protectionActs(
  { childId, isProtected, mayOpen, lifting }: ProtectionFound,
  mays: ReadonlySet<string>,
  { id, onBehalfOf }: Reader,
): Readonly<{ first: Act | null; others: readonly Act[] }> {
  const at = protectionPath(childId);
  const act = (name: string, text: string, path: string, is: boolean) =>
    is && mays.has(name) ? [{ text, href: path.startsWith('/') ? path : `${at}/${path}` }] : [];
  if (!isProtected)
    return { first: act('ProtectAddress', 'Protect the address', 'protect', true)[0] ?? null, others: [] };
  const isAsker = lifting !== null && [id, onBehalfOf].some((each) => each !== null && lifting.askedBy.includes(each));
  const asked = `${linePath(childId)}/liftings/${lifting?.askedId}`;
  return {
    first: act('FindUndisclosed', 'Open the address', undisclosedPath(childId), mayOpen)[0] ?? null,
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
      ...act('ChangeProtection', 'Change who may open it', 'change', mayOpen),
      ...act('ReleaseAddress', 'Record whom it is told', 'release', mayOpen),
      ...act('ProposeLifting', 'Ask for it to be protected no longer', 'ask-to-lift', lifting === null),
    ],
  };
}
