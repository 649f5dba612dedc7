/** `Year 9`; of whoever is of an age beyond or before, what that is called. */
export function yearGroupWords(year: number): string {
  if (year > 13) return 'Past year 13';
  if (year >= 1) return `Year ${year}`;
  return year === 0 ? 'Reception' : 'Before school age';
}
