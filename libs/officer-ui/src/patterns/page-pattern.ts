import type { Type } from '@nestjs/common';
import { formOf } from '../forms/form-declared.ts';

/** What a page is made of. Almost every page is one of the four; one of its own kind says why. */
export type PagePattern =
  'list' | 'page of a thing' | 'change' | 'check and confirm' | 'what a script asks' | `of its own: ${string}`;

const patterns = new WeakMap<object, PagePattern>();

/** Says of a page’s controller which pattern it follows; a form that is declared says it by that. */
export const Follows = (pattern: PagePattern) => (page: object) => void patterns.set(page, pattern);

/** Undefined: it does not say. */
export function patternOf(page: Type): PagePattern | undefined {
  const form = formOf(page);
  if (form === undefined) return patterns.get(page);
  return form.checks === undefined ? 'change' : 'check and confirm';
}
