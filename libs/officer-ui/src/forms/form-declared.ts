import type { Type } from '@nestjs/common';
import type { FormDeclaration } from './form-declaration.ts';

const declared = new WeakMap<Type, FormDeclaration<object, unknown, unknown>>();

export function declares(page: Type, form: FormDeclaration<object, unknown, unknown>): void {
  declared.set(page, form);
  // So that whoever lists the routes tells the pages apart.
  Object.defineProperty(page, 'name', { value: `FormPage(${form.path})` });
}

/** What a page was declared by; undefined of a page that is no form. */
export const formOf = (page: Type): FormDeclaration<object, unknown, unknown> | undefined => declared.get(page);
