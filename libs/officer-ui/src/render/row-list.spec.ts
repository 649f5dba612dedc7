import fc from 'fast-check';
import nunjucks from 'nunjucks';
import { expect, it } from '@jest/globals';
import { rowList } from './row-list.ts';

const SCRIPT = `"'><script>alert(1)</script>&amp;\\`;

it('lets nothing through that a browser would run, in whatever field it stands', () => {
  const rows = [
    { label: SCRIPT, texts: [SCRIPT], href: SCRIPT },
    { label: SCRIPT, texts: [SCRIPT] },
    { label: SCRIPT, texts: [SCRIPT, SCRIPT] },
  ];
  const tags = (drawn: string) => drawn.match(/[<>]|(?<==)"|">/g);
  for (const row of rows) {
    const drawn = rowList([row]);
    const harmless = rowList([{ label: 'x', texts: row.texts.map(() => 'x'), ...(row.href && { href: 'x' }) }]);
    expect(drawn).toContain('&lt;script&gt;');
    expect(tags(drawn)).toEqual(tags(harmless));
  }
});

it('escapes as the templates do', () => {
  const template = new nunjucks.Environment(null, { autoescape: true });
  fc.assert(
    fc.property(fc.string(), (text) => {
      const said = template.renderString('<dt>{{ text }}</dt>', { text });
      expect(rowList([{ label: text, texts: [''] }])).toContain(said);
    }),
  );
});

it('says nothing of no rows, one text in a line, and several in a list', () => {
  expect(rowList([])).toBe('');
  expect(rowList([{ label: 'At', texts: ['Nene'] }])).toContain('<dt>At</dt><dd>Nene</dd>');
  expect(rowList([{ label: 'Lots', texts: ['a', 'b'] }])).toContain('<ul class="app-texts"><li>a</li><li>b</li></ul>');
  expect(rowList([{ label: 'Name', texts: ['Destroyed'] }])).toContain('<span class="app-destroyed">Destroyed</span>');
});
