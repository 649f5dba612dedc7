import { expect, it } from '@jest/globals';
import { actList, changeList, entryTitle, lawList, plainLink, textList } from './entry-parts.ts';

const SCRIPT = `"'><script>alert(1)</script>&amp;\\`;

it.each([
  ['a title', (text: string) => entryTitle(text, text)],
  ['the title of what was voided', (text: string) => entryTitle(text, text, 'Void')],
  ['the title of what was put right later', (text: string) => entryTitle(text, text, 'Corrected', text)],
  ['what reads otherwise', (text: string) => changeList([{ label: text, was: text, now: text }])],
  ['a list', (text: string) => textList([text, text])],
  [
    'a rule',
    (text: string) =>
      lawList([{ title: text, version: text, said: text, bear: [text], unchecked: [text] }], text, true),
  ],
  ['an act', (text: string) => actList([{ text, href: text }], text)],
  ['a link', (text: string) => plainLink({ text, href: text })],
])('lets nothing through that a browser would run, wherever it stands in %s', (_, drawnOf) => {
  const tags = (drawn: string) => drawn.match(/[<>]|(?<==)"|">/g);
  expect(drawnOf(SCRIPT)).toContain('&lt;script&gt;');
  expect(tags(drawnOf(SCRIPT))).toEqual(tags(drawnOf('x')));
});

it('says nothing where no rule was applied, and nothing can be put right', () => {
  expect([lawList([], 'A title', true), actList([], 'A title')]).toEqual(['', '']);
});

it('tells an auditor alone what of a rule nobody has checked', () => {
  const law = {
    title: 'A rule',
    version: 'v',
    said: 'Yes.',
    bear: ['Ask the school'],
    unchecked: ['A rule: not checked'],
  };
  expect(lawList([law], 'A title', false)).toContain('Ask the school');
  expect(lawList([law], 'A title', false)).not.toContain('not checked');
  expect(lawList([law], 'A title', true)).toContain('A rule: not checked');
});
