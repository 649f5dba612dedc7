/**
 * By its shape, and never by what is on record: whoever brings a list in learns by nothing that is left out whether somebody lives there.
 */
export const tellsWhere = (text: string): boolean => SHAPES.some((shape) => shape.test(text));

const SHAPES = [
  /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/i,
  /@|(?<![\p{L}\d])(?:\+|0)(?:\d[ -]?){9,}/u,
  // A number and the name of a street, which may be cut; no day in words.
  /\b\d+[a-z]?,? +(?!(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,? +\d{4}\b)\p{L}/iu,
  /\b(?:road|street|lane|row|avenue|close|drive|way|court|crescent|gardens|grove|hill|terrace|walk|place|cottage|rectory|vicarage|farm|barn|house)\b/i,
];

/** A closing quotation mark, and no apostrophe, has no letter behind it. */
const QUOTED = /‘(.*?)’(?!\p{L})/gsu;

/** The words of what is wrong in a cell, without what stands in it where that may say where somebody lives. */
export const maskedIn = (words: string): string =>
  words.replace(QUOTED, (whole, quoted: string) => (tellsWhere(quoted) ? '‘…’' : whole));
