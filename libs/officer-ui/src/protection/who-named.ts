import { UNNAMED, type Names } from '../words/wording.ts';

export const whoWords = (id: string, { person }: Names): string => person?.(id) ?? UNNAMED;
