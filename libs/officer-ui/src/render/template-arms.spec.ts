import { globSync, readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';

/** Of each chain of `if`s in a template, the arms that ask what an arm before them asks: they are never drawn. */
function neverDrawn(template: string): string[] {
  const [open, never]: [Set<string>[], string[]] = [[], []];
  for (const [, word, asked] of template.matchAll(/{%-?\s*(if|elif|endif)\b\s*(.*?)\s*-?%}/gs)) {
    if (word === 'if') open.push(new Set());
    if (word === 'endif') open.pop();
    else if (open.at(-1)!.has(asked!)) never.push(asked!);
    else open.at(-1)!.add(asked!);
  }
  return never;
}

it('draws each arm of a template for something', () => {
  const files = globSync('libs/officer-ui/src/**/*.njk');
  expect(files.length).toBeGreaterThan(20);
  expect(files.flatMap((file) => neverDrawn(readFileSync(file, 'utf8')).map((asked) => `${file}: ${asked}`))).toEqual(
    [],
  );
});

it.each([
  ['{% if a %}1{% elif b %}2{% elif a %}3{% endif %}', ['a']],
  ['{% if a %}{% if a %}1{%- elif b -%}2{% elif b %}3{% endif %}{% elif c %}{% endif %}', ['b']],
  ['{% if a %}1{% endif %}{% if a %}2{% elif b %}3{% else %}4{% endif %}', []],
])('tells of %s', (template, never) => expect(neverDrawn(template)).toEqual(never));
