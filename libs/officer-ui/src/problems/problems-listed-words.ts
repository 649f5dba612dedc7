import type { ProblemListed } from '#platform/web';
import { linked, said, type ListTable } from '../patterns/list-table.ts';
import { kindWords } from '../words/fact-words.ts';

type Kind = ProblemListed['kind'];

/** Each kind, as one reads of it: what it is, and what there is to do. */
const KINDS: Readonly<Record<Kind, Readonly<{ heading: string; lead: string }>>> = {
  refusal: {
    heading: 'Refusals',
    lead: 'A rule does not allow what was asked, and nothing was recorded. What is said tells what to change.',
  },
  question: {
    heading: 'Questions',
    lead: 'What was asked is unusual, and nothing was recorded yet. It is recorded once somebody confirms it and says why it is right.',
  },
  problem: {
    heading: 'Problems of any request',
    lead: 'It cannot be read, may not be done, is not there, or cannot be answered now.',
  },
};

const row = ({ code, status, words, commands }: ProblemListed) => ({
  ...{ code, status, words, href: `/problems/${code}` },
  acts: commands.map(kindWords),
});

export const allProblems = (all: readonly ProblemListed[]) => ({
  groups: (Object.keys(KINDS) as Kind[]).map((kind) => ({
    ...KINDS[kind],
    table: problemsListed(KINDS[kind].heading, all.filter((each) => each.kind === kind).map(row)),
  })),
});

const problemsListed = (caption: string, rows: readonly ReturnType<typeof row>[]): ListTable => ({
  ...{ caption, isCaptionHidden: true },
  columns: [{ text: 'Code' }, { text: 'It says' }, { text: 'Status' }],
  rows: rows.map(({ code, href, words, status }) => [linked(code, href), said(...words), said(String(status))]),
});

export const whatItMeans = (one: ProblemListed) => ({
  title: `What ‘${one.code}’ means`,
  lead: KINDS[one.kind].lead,
  ...row(one),
});
