import { Length } from 'class-validator';
import { checkedBy } from './checked-by.ts';
import { faultOfName, faultOfText, type TextFault } from './readable-text.ts';

type Options = Readonly<{ each?: boolean }>;

const FAULT_WORDS: Readonly<Record<Exclude<TextFault, 'nothing-to-read'>, string>> = {
  'hidden-signs':
    'Take out the signs that cannot be seen: control characters, marks of the direction of writing or half letters',
  'no-letter': 'A name has at least one letter: without one nothing finds it again',
  'lost-letter': 'Type again the letter that was lost on the way: � stands in its place',
};

/** `2,000`, wherever `{most}` stands in the words of a limit: it is said once, where it is set. */
export const naming = (most: number, words: string): string =>
  words.replace('{most}', new Intl.NumberFormat('en-GB').format(most));

const readableBy =
  (rule: string, faultOf: (value: string) => TextFault | null) =>
  (longest: number, told: string, { each = false }: Options = {}): PropertyDecorator => {
    const words = naming(longest, told);
    const faultIn = (value: unknown) => (typeof value === 'string' ? faultOf(value) : 'nothing-to-read');
    const said = (value: unknown): string => {
      const fault = (Array.isArray(value) ? value : [value]).map(faultIn).find((found) => found !== null);
      return fault && fault !== 'nothing-to-read' ? FAULT_WORDS[fault] : words;
    };
    const readable = checkedBy(rule, { type: 'string' }, (value) => faultIn(value) === null, said, { each });
    return (target, property) => {
      Length(1, longest, { message: words, each })(target, property as string);
      readable(target, property);
    };
  };

/** What a person writes in words: something to read, and nothing in it that cannot be seen. */
export const IsText = readableBy('isText', faultOfText);

/** A part of a person’s name. */
export const IsName = readableBy('isName', faultOfName);
