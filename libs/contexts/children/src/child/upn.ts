const LETTERS = 'ABCDEFGHJKLMNPQRTUVWXYZ';
const SHAPE = /^[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z]$/;

/**
 * A unique pupil number with its right check letter; the last place of a temporary one is a letter.
 * DfE, "Unique pupil numbers": each of places 2 to 13 times its place, the sum modulo 23.
 */
export function isUpn(text: string): boolean {
  if (!SHAPE.test(text)) return false;
  const sum = [...text].slice(1).reduce((total, character, i) => total + valueOf(character) * (i + 2), 0);
  return text[0] === LETTERS[sum % LETTERS.length];
}

const valueOf = (character: string): number => (/\d/.test(character) ? Number(character) : LETTERS.indexOf(character));
