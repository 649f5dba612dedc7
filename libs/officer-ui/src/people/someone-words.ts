import { NAME_NOT_KNOWN, UNNAMED, type Names } from '../words/wording.ts';

type Someone = Readonly<{ id: string; name: string | null }>;

/** By name, where the register or the sign-in knows one. */
export const someoneWords = ({ id, name }: Someone, names: Names, unknown: string = NAME_NOT_KNOWN): string =>
  name ?? names.person?.(id) ?? unknown;

/** The same within a sentence. */
export const byName = (someone: Someone, names: Names): string => someoneWords(someone, names, UNNAMED);
