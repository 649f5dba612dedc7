import { expect, it } from '@jest/globals';
import type { UpnTold } from '#pure/children';
import { upnAbove, upnRows } from './upn-words.ts';

const own: UpnTold = { upn: 'U931400025001', noneBecause: null };
const temporary: UpnTold = { upn: 'M80120000500A', noneBecause: null };
const none: UpnTold = { upn: null, noneBecause: 'new-to-england' };
const notSaid: UpnTold = { upn: null, noneBecause: null };

const rowsOf = (told: UpnTold) => upnRows(told).map(({ label, texts }) => `${label}: ${texts.join()}`);

it('tells a number, a temporary one, none and what was not recorded apart', () =>
  expect([own, temporary, none, notSaid].map(rowsOf)).toEqual([
    ['UPN: U931400025001'],
    ['Temporary UPN: M80120000500A'],
    ['UPN: None', 'Why there is none: New to England, and no school has given one yet'],
    [],
  ]));

it('says above each part of a record what is known of it', () =>
  expect([own, temporary, none, notSaid].map(upnAbove)).toEqual([
    'UPN U931400025001',
    'Temporary UPN M80120000500A',
    'No UPN',
    null,
  ]));
