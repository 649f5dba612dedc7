import type { CaseloadAsked } from '#contexts/oversight';

/** Where one says what a file of this list is for. */
export const exportAddress = ({ whose, school }: Pick<CaseloadAsked, 'whose' | 'school'>): string =>
  `/caseload/file?${new URLSearchParams({ whose, ...(school !== null && { school: String(school) }) }).toString()}`;
