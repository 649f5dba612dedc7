import { FindProtection } from '#contexts/children';
import type { Question, Visit } from '../forms/form-declaration.ts';
import { protectionPath } from './protection-path.ts';
import { whoWords } from './who-named.ts';

type Asking = Pick<Visit, 'ask' | 'names'>;
type Link = Readonly<{ text: string; href: string }>;

/** Of a child whose address is not to be known: by whom it is opened, and where they are named. */
export type AddressOfHanded = Readonly<{ openTo: readonly string[]; words: string; link: Link }>;

/** Whoever is given a child opens its protected address by being named, and by nothing else; null of one that anybody opens. */
export async function addressOfHanded({ ask, names }: Asking, childId: string): Promise<AddressOfHanded | null> {
  const { isProtected, openTo, mayOpen, elsewhere } = await ask(FindProtection, { childId });
  if (!isProtected) return null;
  const at = protectionPath(childId);
  return {
    openTo,
    words: `The address is protected. Whoever has the child does not open it by that. ${mayOpenWords(openTo.map((id) => whoWords(id, names)))}`,
    // Of records that are one each has its own page of who is named.
    link:
      mayOpen && elsewhere.length === 0
        ? { text: 'Change who may open it', href: `${at}/change` }
        : { text: 'See the protection of the address', href: at },
  };
}

const mayOpenWords = (who: readonly string[]): string =>
  who.length === 0 ? 'Nobody may open it today.' : `Only these may: ${who.join(', ')}.`;

/** What is asked before somebody is given children whose address they may not open; null where there is none. */
export function askedOfAddresses(
  who: string | null,
  children: readonly Readonly<{ childId: string; name: string; address: AddressOfHanded | null }>[],
): (Question & Readonly<{ addresses: readonly Readonly<{ name: string; words: string; link: Link }>[] }>) | null {
  const closed = children.flatMap(({ childId, name, address }) =>
    who === null || address === null || address.openTo.includes(who)
      ? []
      : { childId, name, words: address.words, link: address.link },
  );
  if (closed.length === 0) return null;
  return { key: [who, ...closed.map(({ childId }) => childId)].join('.'), addresses: closed };
}
