import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deadline } from '#platform/deadlines';
import { correctable, date, event, eventsAbout, sealed } from '#platform/event-sourcing';
import { deadlines } from '../../apps/server/src/composition/all-contexts.ts';
import { sentBy, writersOf } from '../../scripts/code-relations.ts';
import { keepGenerated } from '../../scripts/generated-file.ts';
import { mapPage } from '../../scripts/map-page.ts';
import { sourceDefinitions, type Definitions } from '../../scripts/source-definitions.ts';

const file = 'libs/contexts/lines/src/line/line.events.ts';
const drawn = event('LineDrawn', { data: { on: date() }, personal: { note: sealed.text() } });
const awaited = {
  ...{ version: 2, events: [eventsAbout('childId').event('LineAsked', { data: { on: date() } })] as const },
  ...{ subjects: () => [], fold: () => ({}), open: () => [] },
};
const lineAwaited = deadline({
  ...awaited,
  name: 'line-awaited',
  moment: () => ({ dueOn: '2026-02-06', restsOn: [] }),
});
const linePrivate = deadline({
  ...{ ...awaited, name: 'line-private' },
  privateMoment: () => ({ dueAt: '2026-02-06T10:00:00.000Z', sentence: 'Then.', restsOn: [] }),
});
const definitions: Definitions = {
  events: correctable(drawn).map((it) => ({ file, it })),
  commands: [{ file, it: { name: 'DrawLine', act: 'draw' } }],
  queries: [{ file, it: { name: 'LineOf', audit: { opensNobody: 'lines are nobody’s' }, views: ['lines'] } }],
  processes: [
    { file, it: { name: 'tell-when-a-line-is-drawn', reactsTo: ['LineDrawn'] } },
    { file, it: { name: 'draw-lines-when-they-are-due', views: ['due-list'], asks: 'AskLinesDue' } },
  ],
  routes: [
    {
      method: 'POST',
      path: 'lines/:lineId/drawings',
      declared: { does: 'sends', acts: [{ name: 'DrawLine', act: 'draw' }] },
    },
  ],
  pages: [{ method: 'GET', path: 'lines/:lineId', declared: { does: 'asks', acts: [{ name: 'LineOf', act: 'see' }] } }],
  deadlines: [lineAwaited, linePrivate].map((it) => ({ file, it })),
  tellings: [{ file, it: { tellsDue: { query: 'AskLinesDue', deadline: 'line-awaited' } } }],
  ...{ streams: [], views: [] },
};

describe('The map', () => {
  const page = mapPage(
    definitions,
    new Map([['libs/a', new Set(['libs/b'])]]),
    new Map([['LineDrawn', ['DrawLine']]]),
    new Map([['draw-lines-when-they-are-due', ['DrawLine']]]),
  );

  it.each([
    ['an event', '| LineDrawn | 1 | on: date | note: text | DrawLine | tell-when-a-line-is-drawn |'],
    [
      'its correction',
      '| LineDrawnCorrected | 1 | original: id, was, now as LineDrawn | note: text?; reason: text | – | – |',
    ],
    ['a command', '| DrawLine | draw | POST /lines/{lineId}/drawings |'],
    ['a query', '| LineOf | none | nobody’s: lines are nobody’s | lines | – |'],
    ['a process', '| tell-when-a-line-is-drawn | LineDrawn |'],
    ['a deadline', '| line-awaited | 2 | LineAsked | on a day | draw-lines-when-they-are-due, as LineDrawn |'],
    [
      'a deadline that nobody writes as a fact',
      '| line-private | 2 | LineAsked | at a moment, sealed; openly from the first of its month | – |',
    ],
    ['who knows whom', '| libs/a | libs/b |'],
  ])('shows %s', (_, line) => expect(page.split('\n')).toContain(line));

  it('finds each deadline, by which question a process learns that it passed, and what that process sends', async () => {
    const found = await sourceDefinitions();
    expect(found.deadlines.map(({ it: { name } }) => name).sort()).toEqual(deadlines.map(({ name }) => name).sort());
    expect(found.tellings.map(({ it }) => it.tellsDue)).toContainEqual({
      ...{ query: 'AskResponseWindowsDue', deadline: 'response-window' },
    });
    expect(found.processes.filter(({ it, file }) => !file.includes(`/${it.name}/`))).toEqual([]);
    expect(found.processes.filter(({ it }) => it.asks && sentBy(found).get(it.name)?.length !== 1)).toEqual([]);
  });

  it('finds what the sources define', async () => {
    const { events, commands, streams, processes } = await sourceDefinitions();
    expect(processes.find(({ it }) => it.name === 'open-a-placement-when-a-referral-is-awarded')!.it.reactsTo).toEqual([
      'ReferralAwarded',
    ]);
    const names = [...events.map(({ it }) => it.type), ...commands.map(({ it }) => it.name)];
    expect(names).toEqual(expect.arrayContaining(['ChildRegistered', 'RegisterChild', 'ExtensionAgreedVoided']));
    expect(streams.map(({ it }) => it.category)).toEqual(expect.arrayContaining(['child', 'placement', 'referral']));
    // Whoever lists what others declare, as the line does, declares none of it.
    expect(events.filter((each) => !each.file.endsWith('.events.ts'))).toEqual([]);
  });

  it.each([
    ['a use case drafts itself', 'ExtensionAgreed', ['AgreeExtension']],
    ['several draft by a file of their stream', 'SessionMarked', ['RecordMarks', 'RecordRegister']],
    ['follows from another', 'PlacementWithdrawn', ['RemoveProposal', 'WithdrawPlacement']],
    ['takes others out', 'PlacementEntryRemoved', ['RemovePlacementEntry', 'RemoveProposal']],
  ])('names by whom an event is written that %s', async (_, type, commands) =>
    expect(writersOf(await sourceDefinitions()).get(type)).toEqual(commands),
  );
});

describe('A generated file', () => {
  let folder: string;
  beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'generated-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is written', () => {
    expect(keepGenerated(join(folder, 'map.md'), 'new', false, 'npm run map')).toBeNull();
    expect(readFileSync(join(folder, 'map.md'), 'utf8')).toBe('new');
  });

  it('passes the check when it is fresh', () => {
    writeFileSync(join(folder, 'map.md'), 'same');
    expect(keepGenerated(join(folder, 'map.md'), 'same', true, 'npm run map')).toBeNull();
  });

  it('fails the check when it is stale, and stays as it is', () => {
    writeFileSync(join(folder, 'map.md'), 'old');
    expect(keepGenerated(join(folder, 'map.md'), 'new', true, 'npm run map')).toContain('stale: run npm run map');
    expect(readFileSync(join(folder, 'map.md'), 'utf8')).toBe('old');
  });

  it('fails the check when it is missing', () => {
    expect(keepGenerated(join(folder, 'map.md'), 'new', true, 'npm run map')).toContain('stale');
    expect(existsSync(join(folder, 'map.md'))).toBe(false);
  });
});
