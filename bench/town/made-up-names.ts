import type { IndexedChild } from '#contexts/children';

const BEGINNINGS = [
  'Al',
  'Ber',
  'Car',
  'Dan',
  'El',
  'Far',
  'Gil',
  'Har',
  'Is',
  'Jo',
  'Kal',
  'Lu',
  'Mar',
  'Nor',
  'Os',
  'Per',
];
const MIDDLES = [
  'a',
  'be',
  'chi',
  'de',
  'e',
  'fo',
  'ga',
  'ho',
  'i',
  'ka',
  'le',
  'mi',
  'no',
  'o',
  'ri',
  'su',
  'ta',
  'vi',
];
const ENDS = [
  'bert',
  'da',
  'field',
  'ham',
  'la',
  'ley',
  'man',
  'na',
  'nez',
  'rick',
  'ski',
  'son',
  'ton',
  'vić',
  'worth',
  'ya',
];

/** Some 4,600 family names and 288 given names, as common as each other: a town has fewer that are rarer. */
const nameOf = (n: number): string =>
  BEGINNINGS[n % 16]! + MIDDLES[Math.floor(n / 16) % 18]! + ENDS[Math.floor(n / 288) % 16]!;

const DAY_MS = 86_400_000;

export function childCalled(n: number): IndexedChild {
  const mixed = (n * 2_654_435_761) % 4608;
  return {
    childId: `5f0c9f9e-6f0e-4a3c-8a55-${n.toString(16).padStart(12, '0')}`,
    services: ['sen'],
    familyName: nameOf(mixed),
    givenNames: `${nameOf((n * 31) % 288)} ${nameOf((n * 17) % 288)}`,
    dateOfBirth: new Date(Date.parse('2008-09-01') + (n % 5000) * DAY_MS).toISOString().slice(0, 10),
    upn: `A${String(100_000_000_000 + n)}`,
  };
}
