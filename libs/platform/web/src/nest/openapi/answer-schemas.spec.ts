import { expect, it } from '@jest/globals';
import { says } from '#platform/gateway';
import { addShapes, answerSchema } from './answer-schemas.ts';

it('refuses two shapes of one name that differ', () => {
  const named = (parts: Parameters<typeof says.shape>[1]) =>
    answerSchema(says.list(says.shape('Rule', parts))).components;
  const known = { ...named({ id: says.text('a') }) };
  addShapes(known, named({ id: says.text('a') }));
  expect(() => addShapes(known, named({ version: says.text('v') }))).toThrow(/a shape called Rule/);
});
