/** The law's memory, emptied with each mutant and each test: what a mutant worked out must not answer for another. */
import { remembered as real } from '../foundation/remembered.ts';

const underTest = () => {
  const { activeMutant, currentTestId } = globalThis.__stryker__ ?? {};
  return `${activeMutant} ${currentTestId}`;
};

export function remembered(of) {
  let known = real(of);
  let since = underTest();
  return (key) => {
    const now = underTest();
    if (now !== since) [known, since] = [real(of), now];
    return known(key);
  };
}
