import type { OthersAtAddress } from '#contexts/children';
import { nameSpoken } from '../words/children-words.ts';
import { protectionPath } from './protection-path.ts';

/** All who are on record are looked through for it: on purpose, and once the address is protected. */
export const LOOKED = 'there';
export const thereLooked = (childId: string): string => `${protectionPath(childId)}?${LOOKED}=looked`;

/** Other children at the address, each with what is left to be done. */
export function othersThere({ others, elsewhere }: OthersAtAddress, isProtected: boolean) {
  const count = others.length + elsewhere;
  if (count === 0)
    return {
      title: isProtected ? 'Nobody else on record lives there' : 'Nobody there whose address you may open',
      ...{ text: 'An address that is written otherwise is not found.', items: [], elsewhere: null },
    };
  const children = count === 1 ? '1 more child' : `${count} more children`;
  return {
    title: isProtected
      ? `${children} on record live${count === 1 ? 's' : ''} there`
      : 'The address is that of a child who is protected',
    text: isProtected
      ? 'Whoever reads where they live reads where this child lives. Protect their address too, where it is not.'
      : 'Whoever reads where this child lives reads where the other does. You read this as one of those who may open that address.',
    items: others.map((each) => ({
      ...{ href: protectionPath(each.childId), text: nameSpoken(each) },
      is: each.isProtected ? 'address protected' : 'address not protected',
    })),
    elsewhere:
      elsewhere === 0
        ? null
        : `${elsewhere === 1 ? '1 record is' : `${elsewhere} records are`} held by another service: ask its manager to look.`,
  };
}
