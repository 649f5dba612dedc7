import { Inject, Injectable, Module, Optional, type Provider } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { describe, expect, it } from '@jest/globals';
import { expectEveryPart } from './optional-parts.ts';

abstract class Bell {}
@Injectable()
class Door {
  constructor(@Optional() @Inject(Bell) readonly bell: Bell | null = null) {}
}
/** As the compiler tells it of what may be null: no class. */
@Injectable()
class DoorOfNobody {
  constructor(@Optional() readonly bell: Bell | null = null) {}
}
const bell: Provider = { provide: Bell, useValue: {} };
const house: Provider = {
  provide: 'house',
  useFactory: (found?: Bell) => ({ found }),
  inject: [{ token: Bell, optional: true }],
};

async function started(...providers: Provider[]) {
  return startedWithout([], ...providers);
}

async function startedWithout(without: readonly unknown[], ...providers: Provider[]) {
  class Trial {}
  Module({ providers })(Trial);
  const app = await NestFactory.createApplicationContext(Trial, { logger: false, abortOnError: false });
  return () => expectEveryPart(app, without);
}

describe('A server', () => {
  it('starts where every optional part is given', async () => expect(await started(bell, Door, house)).not.toThrow());

  it.each([
    ['a class', Door, 'Door, as its parameter 1'],
    ['a factory', house, 'house, as its parameter 1'],
  ])('does not where nobody bound what %s may do without', async (_, part, words) =>
    expect(await started(part)).toThrow(words),
  );

  it('does not where a class does not say of which class its part is', async () => {
    Reflect.defineMetadata('design:paramtypes', [Object], DoorOfNobody);
    expect(await started(bell, DoorOfNobody)).toThrow('DoorOfNobody, as its parameter 1');
  });

  it('starts where its role does without what is left out, and without nothing else', async () => {
    expect(await startedWithout([Bell], Door)).not.toThrow();
    expect(await startedWithout([Door], Door)).toThrow('Door, as its parameter 1');
  });

  it('looks no further than what is optional', async () => expect(await started(bell)).not.toThrow());
});
