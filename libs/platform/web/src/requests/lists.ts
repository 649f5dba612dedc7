import { Type, type ClassConstructor } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ValidateNested } from 'class-validator';
import { checkedBy } from './checked-by.ts';
import { naming } from './texts.ts';

export type ListBounds = Readonly<{
  /** What is wrong with a part that is none of these. */
  words: string;
  least?: readonly [number, string];
  /** With `{most}` in its words for the number. */
  most: readonly [number, string];
}>;

const isPart = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * A list of things of one kind, bounded. A list within the list is refused: nested validation walks into it and finds no
 * fault, and what comes behind would take it for one thing.
 */
export const IsListOf =
  (part: () => ClassConstructor<object>, { words, least = [0, words], most }: ListBounds): PropertyDecorator =>
  (target, property) => {
    const rules = [
      ValidateNested({ each: true, message: words }),
      checkedBy(
        'isListOfThings',
        { type: 'array' },
        (value) => Array.isArray(value) && value.every(isPart),
        () => words,
      ),
      ArrayMinSize(least[0], { message: least[1] }),
      ArrayMaxSize(most[0], { message: naming(...most) }),
      Type(part),
    ];
    // As decorators are: the one that stands highest is noted last.
    for (const rule of rules.toReversed()) rule(target, property as string);
  };
