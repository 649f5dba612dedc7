import type { Type } from '@nestjs/common';
import type { FormDeclaration } from './form-declaration.ts';

const declared = new WeakMap<Type, FormDeclaration<object, unknown, unknown>>();

export const declares = (page: Type, form: FormDeclaration<object, unknown, unknown>): void =>
  void declared.set(page, form);

/** What a page was declared by; undefined of a page that is no form. */
export const formOf = (page: Type): FormDeclaration<object, unknown, unknown> | undefined => declared.get(page);
