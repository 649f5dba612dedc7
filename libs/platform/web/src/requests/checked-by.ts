import { ValidateBy, type ValidationOptions } from 'class-validator';

type Shape = Readonly<{ type: 'string' | 'array'; format?: string; pattern?: string }>;

const shapes: Record<string, Shape> = {};

/** What the API's description says of a value that a rule of our own checks, by the rule's name. */
export const shapesOfRules: Readonly<Record<string, Shape>> = shapes;

/**
 * A rule for a field of a request class.
 * @param shape what the API's description says of the value; the rule may ask for more than a shape can say
 * @param words what is wrong with that value
 */
export function checkedBy(
  name: string,
  shape: Shape,
  validate: (value: unknown) => boolean,
  words: (value: unknown) => string,
  options: Pick<ValidationOptions, 'each'> = {},
): PropertyDecorator {
  shapes[name] = shape;
  return ValidateBy({ name, validator: { validate } }, { ...options, message: ({ value }) => words(value) });
}
