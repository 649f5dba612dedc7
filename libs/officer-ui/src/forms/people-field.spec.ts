import { describe, expect, it } from '@jest/globals';
import { peopleChosen } from './people-field.ts';

const council = Array.from({ length: 600 }, (_, n) => ({ id: `p${n}`, text: `Person Numbered-${n}, SEN officer` }));
const named = [...council, { id: 'zoe', text: 'Zoë Ní Bhriain, Named AP lead' }];
const field = peopleChosen('Who?', named, { hint: 'By name', who: 'who could open this record' });
const today = '2026-01-12';
const boxes = (given: object) =>
  (field.shown(given as never, 'openTo', []) as unknown as { items: { name: string; checked: boolean }[] }).items;

describe('People who are chosen by name', () => {
  it('are all there where they are few', () =>
    expect(peopleChosen('Who?', council.slice(0, 12), { hint: '', who: '' }).shown({}, 'openTo', [])).toMatchObject({
      ...{ kind: 'several', items: { length: 12 } },
    }));

  it('are none where they are many, until a part of a name finds them, however it is spelt', () => {
    expect(boxes({})).toEqual([]);
    for (const called of ['zoe', 'ni bhri', 'Bhriain Zoë', 'ap lead'])
      expect(boxes({ 'openTo-called': called })).toMatchObject([{ name: 'openTo-zoe' }]);
    expect(boxes({ 'openTo-called': 'numbered' })).toHaveLength(20);
  });

  it('stay below while another name is looked for, and each is kept', () => {
    const given = { 'openTo-p7': ['', 'yes'], 'openTo-called': 'zoe', 'openTo-zoe': ['', 'yes'] };
    expect(boxes(given)).toMatchObject([
      { name: 'openTo-p7', checked: true },
      { name: 'openTo-zoe', checked: true },
    ]);
    expect(field.read(given as never, 'openTo', today)).toEqual({ value: ['p7', 'zoe'] });
  });

  it('are asked for again where a name was typed and nobody of those found was ticked, or there is nobody', () => {
    expect(field.read({ 'openTo-called': 'zoe' }, 'openTo', today).faults).toEqual([
      { text: 'Tick whom you mean of those found, or empty the name', at: 'openTo-called' },
    ]);
    expect(field.read({ 'openTo-called': 'Sam Reed' }, 'openTo', today).faults).toEqual([
      { text: 'Nobody who could open this record is called “Sam Reed”', at: 'openTo-called' },
    ]);
  });

  it('come back for their names alone where the button that finds was pressed', () => {
    expect(field.isLooking!({ 'openTo-find': 'yes' }, 'openTo')).toBe(true);
    expect(field.isLooking!({}, 'openTo')).toBe(false);
  });
});
