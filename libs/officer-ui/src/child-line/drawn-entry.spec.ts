import { expect, it } from '@jest/globals';
import { drawnEntries, drawnOnPaper } from './drawn-entry.ts';
import type { LineItem } from './line-items.ts';

const SCRIPT = `"'><script>alert(1)</script>&amp;\\`;

/** Each kind of entry with the same text wherever something can be said. */
const entriesSaying = (text: string): readonly LineItem[] => {
  const row = { label: text, texts: [text] };
  const earlier = [{ date: text, title: text, rows: [row], stated: text, reason: text }];
  const changed = [{ label: text, was: text, now: text }];
  const correction = {
    rows: changed,
    earlier,
    stated: text,
    reason: text,
    on: '2026-02-10',
    before: { text, href: text },
  } as const;
  const acts = [{ text, href: text }];
  const head = { id: text, date: text, title: text };
  const laws = [{ title: text, version: text, said: text, bear: [text], unchecked: [text] }];
  const said = { stated: text, who: text, withdrawn: [text], acts };
  const session = { session: text, mark: text, notCounted: text, stated: text, acts };
  return [
    {
      kind: 'fact',
      ...head,
      rows: [row],
      ...said,
      late: text,
      laws,
      confirmed: text,
      broughtIn: text,
      correction: null,
    },
    { kind: 'fact', ...head, rows: [row], ...said, late: null, laws, confirmed: text, broughtIn: null, correction },
    {
      ...{ kind: 'week', ...head, summary: [text], withdrawn: [text] },
      sessions: [
        { ...session, correction: null },
        { ...session, correction },
      ],
      corrected: [{ ...session, correction }],
    },
    { kind: 'month', ...head, summary: [text], withdrawn: [text], open: { text, href: text } },
    { kind: 'put-right', ...head, rows: changed, stated: text, who: text, reason: text, acts },
    ...[true, false].map((corrected) => ({
      ...{ kind: 'voided' as const, ...head, rows: [row], stated: text, who: text, corrected, because: text },
      ...{ earlier, voided: text, reason: text, acts },
    })),
  ];
};

const drawn = (item: LineItem) => drawnEntries({ year: '2026', items: [item] });

it.each(entriesSaying(SCRIPT).map((item, n) => [item.kind, item, entriesSaying('x')[n]!] as const))(
  'lets nothing through that a browser would run, wherever it stands in a %s',
  (_, item, harmless) => {
    const tags = (said: string) => said.match(/[<>]|(?<==)"|">/g);
    expect(drawn(item)).toContain('&lt;script&gt;');
    expect(tags(drawn(item))).toEqual(tags(drawn(harmless)));
  },
);

it('opens and closes each element that it draws', () => {
  for (const item of entriesSaying('x')) {
    const open: string[] = [];
    for (const [, close, name] of drawn(item).matchAll(/<(\/?)([a-z]\w*)/g))
      if (close) expect(open.pop()).toBe(name);
      else open.push(name!);
    expect(open).toEqual([]);
  }
});

it('leads nowhere on paper, and says there all the rest', () => {
  const items = entriesSaying('x');
  const [page, paper] = [drawnEntries({ year: '2026', items }), drawnOnPaper({ year: '2026', items }, true)];
  expect([page.includes('<a '), paper.includes('<a ')]).toEqual([true, false]);
  const opened = (said: string, tag: string) => said.split(`<${tag}`).length - said.split(`</${tag}>`).length;
  expect(['div', 'ul', 'p', 'li'].map((tag) => opened(paper, tag))).toEqual([0, 0, 0, 0]);
});
