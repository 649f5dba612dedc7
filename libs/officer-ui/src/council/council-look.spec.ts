import { expect, it } from '@jest/globals';
import { contrastWithWhite, lookAssets, noLook } from './council-look.ts';

it.each([
  ['#000000', 21],
  ['#ffffff', 1],
  ['#767676', 4.54],
  ['#ff0000', 4],
])('White on %s has a contrast of %d', (colour, contrast) =>
  expect(contrastWithWhite(colour)).toBeCloseTo(contrast, 1),
);

it('A council that gave nothing adds nothing to a page', () =>
  expect(lookAssets(noLook)).toEqual({ styles: null, logo: null }));

it('A colour and a logo are files of their own, which change their addresses with their content', () => {
  const logo = { type: 'image/png', content: Buffer.from('a') } as const;
  const given = lookAssets({ name: 'Fenmarch', colour: '#1d4f7c', logo });
  expect(given.styles?.content.toString()).toContain('#1d4f7c');
  expect(given.logo?.path).toMatch(/^\/assets\/[\w-]{12}\/council\.png$/);
  expect(lookAssets({ ...noLook, logo: { ...logo, content: Buffer.from('b') } }).logo?.path).not.toBe(given.logo?.path);
});
