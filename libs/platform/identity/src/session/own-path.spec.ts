import { expect, it } from '@jest/globals';
import { ownPath } from './own-path.ts';

it.each([
  ['/', '/'],
  ['/line/k1?as-at-day=1#fact', '/line/k1?as-at-day=1#fact'],
  ['/línea/Łódź?q=ß', '/l%C3%ADnea/%C5%81%C3%B3d%C5%BA?q=%C3%9F'],
  ['/a\u0000b', '/a%00b'],
  ['/\ud800', '/%EF%BF%BD'],
])('%j is led to as %s', (text, path) => expect(ownPath(text)).toBe(path));

it.each([
  '//elsewhere.example',
  '/\\elsewhere.example',
  '/..//elsewhere.example',
  'https://elsewhere.example',
  '',
  '/a b',
  '/a\nb',
  null,
  ['/'],
])('%j is none of ours', (text) => expect(ownPath(text)).toBeNull());
