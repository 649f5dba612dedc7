import type { INestApplicationContext } from '@nestjs/common';
import { OPTIONAL_DEPS_METADATA, SELF_DECLARED_DEPS_METADATA } from '@nestjs/common/constants.js';
import { ModulesContainer } from '@nestjs/core';
import type { InstanceWrapper } from '@nestjs/core/injector/instance-wrapper.js';

/**
 * What is optional for a trial is not so for the server: a class that would be given one there is, and where nobody
 * bound it, or the compiler told no class of its parameter, it would be left out without a word.
 * @param without what a server of its role does without
 * @throws PartsLeftOut
 */
export function expectEveryPart(app: INestApplicationContext, without: readonly unknown[] = []): void {
  const modules = [...app.get(ModulesContainer).values()];
  const made = modules.flatMap(({ providers, controllers, injectables }) =>
    [providers, controllers, injectables].flatMap((all) => [...all.values()] as InstanceWrapper[]),
  );
  const left = [...new Set(made.flatMap((each) => leftOutOf(each, without)))].sort();
  if (left.length > 0) throw new PartsLeftOut(left);
}

function leftOutOf(wrapper: InstanceWrapper, without: readonly unknown[]): readonly string[] {
  const { metatype, inject, name } = wrapper;
  if (typeof metatype !== 'function' || metatype === Object) return [];
  const given = wrapper.getCtorMetadata() ?? [];
  return optionalOf(metatype, inject).flatMap((index) =>
    given[index] || without.includes(askedAs(metatype, index))
      ? []
      : [`${inject ? String(name) : metatype.name}, as its parameter ${index + 1}`],
  );
}

/** What a class asks for by a token as its parameter. */
const askedAs = (metatype: object, index: number): unknown =>
  (
    (Reflect.getOwnMetadata(SELF_DECLARED_DEPS_METADATA, metatype) as
      { index: number; param: unknown }[] | undefined) ?? []
  ).find((each) => each.index === index)?.param;

/** Of a factory it says so itself; of a class its decorators. */
const optionalOf = (metatype: object, inject: InstanceWrapper['inject']): readonly number[] =>
  inject
    ? inject.flatMap((each, index) => (typeof each === 'object' && each.optional ? [index] : []))
    : ((Reflect.getOwnMetadata(OPTIONAL_DEPS_METADATA, metatype) as readonly number[] | undefined) ?? []);

export class PartsLeftOut extends Error {
  constructor(parts: readonly string[]) {
    super(['The service does not start: nothing was given to', ...parts].join('\n  '));
    this.name = 'PartsLeftOut';
  }
}
