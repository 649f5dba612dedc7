import { describe, expect, it } from '@jest/globals';
import { asItStands, oneText } from './as-it-stands.ts';
import { line } from './plain-fields.ts';

const shown = (given: Readonly<Record<string, string>>) =>
  asItStands(line('Price'), oneText('£45')).shown(given, 'price', [])['value'];

describe('A field that is shown as it stands', () => {
  it('reads so at first, and on a later page of the form for the first time', () => {
    expect(shown({})).toBe('£45');
    expect(shown({ revision: '3', school: 'Eastmoor' })).toBe('£45');
  });

  it('reads as it was typed, also when it was emptied', () => {
    expect(shown({ revision: '3', price: '£50' })).toBe('£50');
    expect(shown({ revision: '3', price: '' })).toBe('');
  });
});
