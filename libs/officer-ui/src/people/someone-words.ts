import type { Names } from '../words/wording.ts';

type Someone = Readonly<{ id: string; name: string | null }>;

/** By name, where the register or the sign-in knows one. */
export const someoneWords = ({ id, name }: Someone, names: Names): string => name ?? names.person?.(id) ?? id;
