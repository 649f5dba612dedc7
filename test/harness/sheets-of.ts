import { inflateSync } from 'node:zlib';

/**
 * What stands on each sheet of a PDF as Chromium makes them: a page is an object with a stream of drawing and the fonts
 * whose signs it draws, each font with a table that says which letter a sign is.
 */
export function sheetsOf(pdf: Buffer): readonly string[] {
  const objects = objectsOf(pdf.toString('latin1'));
  const pages = [...objects.values()].filter((each) => /\/Type\s*\/Page\b(?!s)/.test(each));
  return pages.map((page) => textOn(page, objects));
}

type Objects = ReadonlyMap<string, string>;

const objectsOf = (whole: string): Objects =>
  new Map([...whole.matchAll(/(?:^|\n)(\d+) 0 obj\n?([^]*?)\nendobj/g)].map(([, id, body]) => [id!, body!]));

function textOn(page: string, objects: Objects): string {
  const contents = /\/Contents (\d+) 0 R/.exec(page)?.[1];
  const resources = /\/Resources (\d+) 0 R/.exec(page)?.[1];
  const inside = resources ? objects.get(resources)! : page;
  const fonts = new Map(
    [...inside.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, id]) => [
      name!,
      lettersOf(objects.get(id!) ?? '', objects),
    ]),
  );
  let letters: Letters = new Map();
  let text = '';
  for (const [, font, hex, ends] of streamOf(objects.get(contents!) ?? '').matchAll(
    /\/(F\d+) [\d.]+ Tf|<([\da-fA-F]+)>\s*(?:Tj|(?=[^\]<]*[\]<]))|(ET)\b/g,
  ))
    if (font) letters = fonts.get(font) ?? new Map();
    else if (hex) text += [...hex.matchAll(/.{4}/g)].map(([sign]) => letters.get(sign.toLowerCase()) ?? '').join('');
    else if (ends) text += '\n';
  return text;
}

type Letters = ReadonlyMap<string, string>;

function lettersOf(font: string, objects: Objects): Letters {
  const table = /\/ToUnicode (\d+) 0 R/.exec(font)?.[1];
  const letters = new Map<string, string>();
  if (!table) return letters;
  const said = streamOf(objects.get(table) ?? '');
  for (const [, block] of said.matchAll(/beginbfchar([^]*?)endbfchar/g))
    for (const [, sign, letter] of block!.matchAll(/<([\da-fA-F]{4})>\s*<([\da-fA-F]+)>/g))
      letters.set(sign!.toLowerCase(), lettersIn(letter!));
  for (const [, block] of said.matchAll(/beginbfrange([^]*?)endbfrange/g))
    for (const [, first, last, letter] of block!.matchAll(/<([\da-fA-F]{4})>\s*<([\da-fA-F]{4})>\s*<([\da-fA-F]{4})>/g))
      for (let sign = parseInt(first!, 16), n = 0; sign <= parseInt(last!, 16); sign++, n++)
        letters.set(sign.toString(16).padStart(4, '0'), String.fromCharCode(parseInt(letter!, 16) + n));
  return letters;
}

const lettersIn = (hex: string): string =>
  [...hex.matchAll(/.{4}/g)].map(([code]) => String.fromCharCode(parseInt(code, 16))).join('');

/** As long as the object says: what is compressed may end as a line does. */
function streamOf(object: string): string {
  const [whole = '', dictionary = ''] = /^([^]*?)stream\r?\n/.exec(object) ?? [];
  const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1] ?? 0);
  const content = object.slice(whole.length, whole.length + length);
  return dictionary.includes('FlateDecode') ? inflateSync(Buffer.from(content, 'latin1')).toString('latin1') : content;
}
