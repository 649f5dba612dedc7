import { derivedId } from '../ids.ts';
import type { CommandEnvelope } from './command.ts';

/** What of the request is asked about: the field, and what in it makes it unusual. */
export type AskedAbout = Readonly<{ at: string; of: string }>;

/** Something beyond the usual, that a person may know to be right all the same. */
export type Question = AskedAbout &
  Readonly<{
    code: string;
    words: string;
    /** Whose records it tells of: that they are there is an answer, and is put on record as one. */
    tellsOf?: readonly string[];
  }>;

/**
 * What confirms a question: not its code alone, but also what it was asked about. Whatever is sent in its place afterwards
 * is asked about anew, and what is confirmed of one row says nothing of another. It is sent back as letters, figures and hyphens:
 * what is otherwise, or long, stands in it as a digest.
 */
export function whatConfirms({ code, of }: Pick<Question, 'code' | 'of'>): string {
  const plain = of.toLowerCase();
  return `${code}:${PLAIN.test(plain) && plain.length <= LONGEST ? plain : derivedId('asked of', plain)}`;
}
const PLAIN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LONGEST = 80;

/**
 * Not refused: asked. The same command, with each of these confirmed and a reason, is carried out, and the event says so.
 * Nothing was written.
 */
export class Questioned extends Error {
  readonly questions: readonly Question[];
  readonly tellsOf: readonly string[];

  constructor(questions: readonly Question[]) {
    super(questions.map(({ words }) => words).join(' '));
    this.name = 'Questioned';
    this.questions = questions;
    this.tellsOf = questions.flatMap(({ tellsOf = [] }) => tellsOf);
  }
}

/**
 * Every question needs words that say what is unusual; the compiler checks that none is missing. `said` in their place where
 * what it stands against can be named, as its day.
 */
export const questions =
  <Code extends string>(words: Readonly<Record<Code, string>>) =>
  (code: Code, about: AskedAbout, said: string = words[code]): Question => ({ code, ...about, words: said });

/**
 * The draft, with what was confirmed of it; whatever else is raised is asked, all of it at once.
 * @throws Questioned
 */
export function unlessQuestioned<D extends object>(
  draft: D,
  raised: readonly (Question | false | null)[],
  { confirmed = [] }: Pick<CommandEnvelope, 'confirmed'>,
): D & Readonly<{ confirmed?: readonly string[] }> {
  const asked = raised.filter((question) => question !== false && question !== null);
  const open = asked.filter((question) => !confirmed.includes(whatConfirms(question)));
  if (open.length > 0) throw new Questioned(open);
  return asked.length === 0 ? draft : { ...draft, confirmed: [...new Set(asked.map(({ code }) => code))].sort() };
}
