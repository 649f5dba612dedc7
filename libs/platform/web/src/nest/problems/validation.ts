import { ValidationPipe, type Type, type ValidationError } from '@nestjs/common';
import { BadInput, expectWithin, NOT_KNOWN, type FieldWords } from '../../problems/bad-input.ts';

/** Takes a request class as it is declared: nothing missing, nothing unknown, each fault with the words declared. */
export const requestValidation = (): ValidationPipe =>
  new ValidationPipe({
    ...{ whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true, transform: true },
    validationError: { target: false, value: false },
    exceptionFactory: (errors) => new BadInput(fieldWords(errors)),
  });

/** What a route would be given of this body, where a page has read it from a form. @throws BadInput */
export async function checkedRequest<Request extends object>(request: Type<Request>, body: object): Promise<Request> {
  expectWithin(request, body);
  return requestValidation().transform(body, { type: 'body', metatype: request }) as Promise<Request>;
}

/** The tree of errors as `outcomes.0.target`: words. */
export function fieldWords(errors: readonly ValidationError[], parent = ''): FieldWords {
  const fields: Record<string, readonly string[]> = {};
  for (const { property, constraints = {}, children = [] } of errors) {
    const field = parent === '' ? property : `${parent}.${property}`;
    // The rule that stands highest says what the field is; it was noted last.
    const words = Object.entries(constraints)
      .reverse()
      .map(([rule, said]) => (rule === UNKNOWN ? NOT_KNOWN : said));
    if (words.length > 0) fields[field] = [...new Set(words)];
    Object.assign(fields, fieldWords(children, field));
  }
  return fields;
}

const UNKNOWN = 'whitelistValidation';
