/** The codes of a closed list with what an officer calls each: the compiler asks for the words of a new one. */
export type WordsOf<Code extends string> = Readonly<Record<Code, string>>;

/** As choices of a form, in the order in which the list is written. */
export const inOrder = <Code extends string>(words: WordsOf<Code>): readonly (readonly [Code, string])[] =>
  Object.entries(words) as [Code, string][];

/** With a capital letter, to stand alone. */
export const sentence = (words: string): string => words.replace(/^./, (letter) => letter.toUpperCase());

/** `lot-4` → `Lot 4`: what a council's configuration calls something that it no longer holds. */
export const namedById = (id: string): string =>
  id.replaceAll('-', ' ').replace(/^./, (letter) => letter.toUpperCase());
