import { actList, changeList, entryTitle, lawList, plainLink, textList } from '../render/entry-parts.ts';
import { escaped } from '../render/escaped.ts';
import { rowList } from '../render/row-list.ts';
import { calledApart } from './called-apart.ts';
import type { LineItem, YearOfLine } from './line-items.ts';

type Of<Kind extends LineItem['kind']> = Extract<LineItem, { kind: Kind }>;
type Earlier = Of<'voided'>['earlier'];
type Correction = NonNullable<Of<'fact'>['correction']>;

/**
 * The entries of a year of the line. A template would draw the same by a macro an entry, and a line has hundreds: they are
 * put together here, and everything that is said passes `escaped`.
 */
export function drawnEntries({ items }: YearOfLine, paper: Paper | null = null): string {
  const seen = new Map<string, number>();
  return items
    .map((item) => `<li id="${escaped(item.id)}">${drawnOf(item, { paper, called: calledApart(item, seen) })}</li>\n`)
    .join('');
}

/** For whom it is printed. */
type Paper = Readonly<{ isAudit: boolean }>;
type Drawn = Readonly<{ paper: Paper | null; called: string }>;

function drawnOf(item: LineItem, drawn: Drawn): string {
  switch (item.kind) {
    case 'fact':
      return factEntry(item, drawn);
    case 'week':
      return weekEntry(item, drawn);
    case 'month':
      return monthEntry(item);
    case 'voided':
      return voidedEntry(item, drawn);
    case 'put-right':
      return putRightEntry(item, drawn);
  }
}

/** By which rules stands on the entry’s own page; paper has none, and says it here. */
const factEntry = (item: Of<'fact'>, { paper, called }: Drawn): string =>
  entryTitle(item.date, item.title, null, item.late) +
  withdrawnNote(item.withdrawn) +
  rowList(item.rows) +
  (paper ? lawList(item.laws, item.title, paper.isAudit) : '') +
  (item.confirmed ? `<p class="app-why app-written">${escaped(item.confirmed)}</p>\n` : '') +
  (item.broughtIn ? `<p class="app-why app-written">${escaped(item.broughtIn)}</p>\n` : '') +
  (item.correction ? correctionNote(item.correction) : recorded(item.stated)) +
  actList(item.acts, called);

const weekEntry = (item: Of<'week'>, { called }: Drawn): string =>
  entryTitle(item.date, item.title) +
  withdrawnNote(item.withdrawn) +
  textList(item.summary) +
  (item.corrected.length > 0 ? `<ul class="app-sessions">${item.corrected.map(sessionEntry).join('')}</ul>\n` : '') +
  opening('Each session', called, `<ul class="app-sessions">${item.sessions.map(sessionEntry).join('')}</ul>`);

const sessionEntry = ({ session, mark, notCounted, correction, stated, acts }: Of<'week'>['sessions'][number]) => {
  const whether = notCounted ? ` (not counted as possible: ${escaped(notCounted.toLowerCase())})` : '';
  const said = correction
    ? correctionNote(correction)
    : `<span class="app-stated">Recorded by ${escaped(stated)}</span>\n`;
  const what = `<span class="govuk-!-font-weight-bold">${escaped(session)}</span>: ${escaped(mark)}${whether}`;
  return `<li>${what} ${said}${actList(acts, session)}</li>\n`;
};

const monthEntry = (item: Of<'month'>): string =>
  entryTitle(item.date, item.title) +
  withdrawnNote(item.withdrawn) +
  textList(item.summary) +
  `<p class="app-why app-print-hidden">${plainLink(item.open)}</p>\n`;

const voidedEntry = (item: Of<'voided'>, { called }: Drawn): string =>
  entryTitle(item.date, item.title, 'Void') +
  `<p class="app-why">Voided by ${escaped(item.voided)}</p>\n` +
  why(item.reason) +
  opening(
    'What stood there',
    called,
    rowList(item.rows) + lastSaid(item) + earlierOf(item.earlier) + actList(item.acts, called),
  );

const putRightEntry = (item: Of<'put-right'>, { called }: Drawn): string =>
  entryTitle(item.date, item.title, 'Corrected') +
  (item.rows.length > 0 ? `<ul class="app-texts">${changeList(item.rows)}</ul>\n` : '') +
  why(item.reason) +
  `<p class="app-stated">Corrected by ${escaped(item.stated)}</p>\n` +
  actList(item.acts, called);

/** What is void says once more who said it last, and of a correction why. */
const lastSaid = ({ corrected, stated, because }: Of<'voided'>): string =>
  (corrected ? `<p class="app-stated">Corrected by ${escaped(stated)}</p>\n` : recorded(stated)) + why(because);

const recorded = (stated: string): string => `<p class="app-stated">Recorded by ${escaped(stated)}</p>\n`;

const why = (reason: string | null): string =>
  reason ? `<p class="app-why">Why: <span class="app-written">${escaped(reason)}</span></p>\n` : '';

/** @param of what it belongs to, for whoever hears the summary alone */
const opening = (summary: string, of: string, inside: string): string =>
  `<details class="govuk-details app-week"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">${summary}<span class="govuk-visually-hidden">: ${escaped(of)}</span></span></summary><div class="govuk-details__text">${inside}</div></details>\n`;

/** What stood there, as each telling left it. */
const earlierOf = (earlier: Earlier): string =>
  earlier
    .map(({ date, title, rows, stated, reason }) => {
      const head = `<span class="govuk-!-font-weight-bold">${escaped(date)}:</span> ${escaped(title)}`;
      const because = reason ? `. Why: <span class="app-written">${escaped(reason)}</span>` : '';
      return `<p class="app-why">${head}</p>\n${rowList(rows)}<p class="app-stated">${escaped(stated)}${because}</p>\n`;
    })
    .join('');

function correctionNote({ stated, rows, reason, earlier, before }: Correction): string {
  const head = `<p class="app-correction__head"><strong class="govuk-tag govuk-tag--yellow">Corrected</strong> ${escaped(stated)}</p>\n`;
  const changed = rows.length > 0 ? `<ul class="app-texts">${changeList(rows)}</ul>\n` : '';
  const stood = earlier.length > 0 ? opening('What stood there before', stated, earlierOf(earlier)) : '';
  const link = `<p class="app-why app-print-hidden">${plainLink(before)}</p>\n`;
  return `<div class="app-correction">\n${head}${changed}${why(reason)}${stood}${link}</div>\n`;
}

const withdrawnNote = (types: readonly string[]): string =>
  types
    .map(
      (type) =>
        `<p class="app-withdrawn"><strong class="govuk-tag govuk-tag--orange">Basis withdrawn</strong> This rested on an entry that has been voided since: ${escaped(type.toLowerCase())}.</p>\n`,
    )
    .join('');

/** On paper nothing opens and nothing leads anywhere: what is folded on a page stands there. All that people wrote is escaped, and has no such marks. */
export const drawnOnPaper = (part: YearOfLine, isAudit: boolean): string =>
  drawnEntries(part, { isAudit })
    .replaceAll(/<(ul|p) class="[^"]*app-print-hidden">.*?<\/\1>\n/gs, '')
    .replaceAll(/<(\/?)details\b/g, '<$1div')
    .replaceAll('<summary class="govuk-details__summary">', '<p class="govuk-body-s govuk-!-font-weight-bold">')
    .replaceAll('</summary>', '</p>');
