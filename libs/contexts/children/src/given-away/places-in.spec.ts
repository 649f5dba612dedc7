import { expect, it } from '@jest/globals';
import { MOST_PLACES, placesIn } from './places-in.ts';

it.each([
  ['English and maths at the end of the day, in a place of his own, on the way, one to one.', 0],
  ['A tutor near Sluice Row or by 14 sluice row, FM3 4AB or fm34ab.', 2],
  ['Mill Lane, mill ln, High Street', 2],
  ['Ring 01632 960 001, write to r.lane@home.example, or Ness Point Academy', 3],
])('%s has so many places: %s', (text, times) => expect(placesIn(text)).toBe(times));

it('are more than a need has where all streets of a town are tried', () => {
  const streets = ['mill', 'high', 'church', 'station', 'park', 'school', 'victoria', 'green', 'manor', 'kings'];
  expect(placesIn(streets.map((each) => `${each} road`).join(', '))).toBeGreaterThan(MOST_PLACES);
});
