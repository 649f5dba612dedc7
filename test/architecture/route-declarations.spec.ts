import { globSync, readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';

const named = (source: string, each: RegExp): readonly string[] =>
  [...new Set([...source.matchAll(each)].flatMap(([, names]) => names!.split(',').map((name) => name.trim())))].sort();

/** What a file's routes send or ask and do not declare, or declare and do not send or ask. */
function undeclared(source: string): readonly string[] {
  const declared = named(source, /@(?:Sends|Asks|AsksForThoseWhoMay|ShowsToThoseWhoMay)\((\w[\w, ]*)\)/g);
  const done = named(source, /gateway\.(?:send|ask|askInPages|takeOut|run)\(\s*(\w+)/g);
  return [...declared.filter((name) => !done.includes(name)), ...done.filter((name) => !declared.includes(name))];
}

/** A page with a form declares what it shows and sends as data, and is held to that when it asks. */
const files = globSync('libs/{contexts,officer-ui}/**/*.http.ts');

it('each route declares what it sends through the gateway, and no more', () => {
  expect(files.length).toBeGreaterThan(60);
  const sources = files.map((file) => [file, readFileSync(file, 'utf8')] as const);
  expect(sources.flatMap(([file, source]) => undeclared(source).map((name) => `${file}: ${name}`))).toEqual([]);
});

it.each([
  ['@Sends(Draw) a() { return this.gateway.send(Erase, {}, sender); }', ['Draw', 'Erase']],
  ['a() { return this.gateway.ask(\n  LineOf, {}, sender); }', ['LineOf']],
  ['@Sends(Draw) a() { return this.gateway.run(Erase, {}, s); }', ['Draw', 'Erase']],
  ['@Asks(LineOf, Lines) a() { this.gateway.ask(LineOf, {}, s); this.gateway.ask(Lines, {}, s); }', []],
])('finds in %j what is not so', (source, found) => expect(undeclared(source)).toEqual(found));
