import { expect, it } from '@jest/globals';
import { maskedIn, tellsWhere } from './tells-where.ts';

it.each([
  '9 Tern Walk, Fenmarch PE40 3QQ',
  'PE403QQ',
  '14 Sluice',
  'Flat 2, Ness Road',
  '01632 960 100',
  'mum@home.example',
])('%s may say where somebody lives', (text) => expect(tellsWhere(text)).toBe(true));

it.each(['36', 'Football', '1/9/2025', '3 April 2015', 'H801200001001', 'Elm Park', '110001', 'SEN', 'EHE'])(
  '%s does not',
  (text) => expect(tellsWhere(text)).toBe(false),
);

it('What is wrong in a cell is told without an address, and quotes all else', () => {
  expect(maskedIn('‘9 St Mary’s Walk’ is no day: write it as 4/5/2011')).toBe('‘…’ is no day: write it as 4/5/2011');
  expect(maskedIn('Nobody called ‘14 Sluice Row’ may have a child here')).toBe(
    'Nobody called ‘…’ may have a child here',
  );
  const other = '‘Elm Park’ is no URN of a school; of a child on no roll write ‘EOTAS’ or ‘none’';
  expect(maskedIn(other)).toBe(other);
});
