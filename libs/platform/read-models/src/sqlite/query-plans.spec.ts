import { expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import { samples } from '../contract/fixtures.ts';
import { planCount, planQuery } from '../port/plan-query.ts';
import type { Counting, Query } from '../port/query.ts';
import { createTable, tableOf } from './collection-table.ts';
import { fewIn, sqlOfCount, sqlOfIds, sqlOfPlan, type Sql } from './sql-of-plan.ts';
import { prepare } from './tables.ts';

/** What SQLite says it would do, without how it unpacks the list of an `in`. */
function planOf(query: Query): string[] {
  const database = new Database(':memory:');
  createTable(database, samples, 1);
  const { text, values } = sqlOfPlan(tableOf({ ...samples, generation: 1 }), planQuery(samples, query), null, samples);
  const steps = database.prepare(`EXPLAIN QUERY PLAN ${text}`).all(...values) as { detail: string }[];
  database.close();
  return steps.map(({ detail }) => detail).filter((detail) => !detail.includes('json_each'));
}

const declared: [string, Query['where']][] = [
  ['name', { name: { eq: 'a' } }],
  ['count', { count: { gte: 1, lt: 5 } }],
  ['open', { open: { eq: true } }],
  ['dueOn', { dueOn: { lte: '2026-03-27' } }],
  ['toldAt', { toldAt: { gt: '2026-02-06T09:00:00.000Z' } }],
  ['tags', { tags: { has: 'x' } }],
  ['id', { id: { in: ['a', 'b'] } }],
  ['name in a list', { name: { in: ['a', 'b'] } }],
];
it.each(declared)('searches an index by %s', (_, where) => {
  const plan = planOf({ where, limit: 10 } as Query);
  expect(plan.join('\n')).toMatch(/SEARCH/);
  expect(plan.join('\n')).not.toMatch(/SCAN/);
});

it.each(Object.keys(samples.fields).filter((field) => field !== 'tags'))('walks an index sorted by %s', (field) => {
  const plan = planOf({ sort: { by: [field], direction: 'desc' }, limit: 10 });
  expect(plan).toEqual([expect.stringMatching(/^SCAN \w+ USING INDEX/)]);
});

it('searches and sorts by one index that was declared for it, and goes on from a row', () => {
  const query: Query = { where: { open: { eq: true } }, sort: { by: ['dueOn'] }, limit: 10 };
  expect(planOf(query)).toEqual([expect.stringMatching(/SEARCH \w+ USING INDEX \w+ \(f_open=\?\)/)]);
  const plan = planQuery(samples, query);
  const { text } = sqlOfPlan('view_samples_1_1', { ...plan, after: ['2026-03-27', 'a'] }, null, samples);
  const database = new Database(':memory:');
  createTable(database, samples, 1);
  const steps = database.prepare(`EXPLAIN QUERY PLAN ${text}`).all(1, '2026-03-27', 'a') as { detail: string }[];
  database.close();
  expect(steps.map(({ detail }) => detail)).toEqual([expect.stringMatching(/\(f_open=\? AND .*f_dueOn.*>/)]);
});

it.each<[string, Query]>([
  ['by itself', { where: { open: { in: [true, false] } }, sort: { by: ['dueOn'] }, limit: 10 }],
  ['from the last', { where: { open: { in: [true, false] } }, sort: { by: ['dueOn'], direction: 'desc' }, limit: 10 }],
  [
    'with more conditions',
    { where: { open: { in: [true, false] }, count: { gt: 1 } }, sort: { by: ['dueOn'] }, limit: 10 },
  ],
])('a list of some kinds in an order that is declared for each, %s, is merged and sorts nothing', (_, query) => {
  const plan = planQuery(samples, query);
  const merged = stepsOf(sqlOfPlan(table, plan, null, samples));
  expect(merged).toMatch(/MERGE \(UNION ALL\)/);
  expect(merged.match(/SEARCH \w+ USING INDEX \w+ \(f_open=\?\)/g)).toHaveLength(2);
  expect(merged).not.toMatch(/TEMP B-TREE/);
  // In an order for which none is declared it is sorted: the proof that this can fail.
  expect(stepsOf(sqlOfPlan(table, plan, null))).toMatch(/TEMP B-TREE FOR ORDER BY/);
});

it('a list of what very many hold is walked in its order, and sorts nothing', () => {
  const plan = planQuery(samples, { where: { tags: { has: 'x' } }, sort: { by: ['dueOn'] }, limit: 10 });
  const steps = stepsOf(sqlOfPlan(table, plan, null, { rowByRow: true }));
  expect(steps).toMatch(/^SCAN view_samples_1_1 USING INDEX/);
  expect(steps).toMatch(/SEARCH h EXISTS USING COVERING INDEX view_samples_1_1_has_id/);
  expect(steps).not.toMatch(/TEMP B-TREE/);
  expect(stepsOf(sqlOfPlan(table, plan))).toMatch(/TEMP B-TREE FOR ORDER BY/);
});

it('a list of more kinds than a few is one statement, however many there are', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
  const of = (many: number) => {
    const query: Query = { where: { name: { in: names.slice(0, many) } }, sort: { by: ['dueOn'] }, limit: 10 };
    return sqlOfPlan(table, planQuery(samples, query), null, { indexes: [['name', 'dueOn']] }).text;
  };
  expect([of(6), of(7), of(8)].map((text) => text.includes('UNION'))).toEqual([true, false, false]);
  expect(of(2)).not.toBe(of(3));
});

it('of a list that has to be sorted the documents of its page alone are read', () => {
  const query: Query = { where: { count: { gt: 1 } }, sort: { by: ['dueOn'], direction: 'desc' }, limit: 10 };
  const plan = planQuery(samples, query);
  const { text } = sqlOfPlan(table, plan, null, samples);
  expect(text).toMatch(/FROM \(SELECT rowid AS place FROM \w+ WHERE .* LIMIT 11\)/);
  expect(stepsOf(sqlOfPlan(table, plan, null, samples))).toMatch(/SEARCH d USING INTEGER PRIMARY KEY/);
  const inOrder = planQuery(samples, { ...query, where: { open: { eq: true } } });
  expect(stepsOf(sqlOfPlan(table, inOrder, null, samples))).not.toMatch(/PRIMARY KEY|TEMP B-TREE/);
});

it('would scan by a field that is not indexed: the proof that these plans can fail', () => {
  const database = new Database(':memory:');
  createTable(database, samples, 1);
  const sql = `EXPLAIN QUERY PLAN SELECT id FROM view_samples_1_1 WHERE document ->> '$.note' = 'x'`;
  expect(database.prepare(sql).all()).toMatchObject([{ detail: expect.stringMatching(/^SCAN/) }]);
  database.close();
});

const holders = { view: 'holders', version: 1, fields: { services: 'strings' } } as const;

function stepsOf({ text, values }: Sql): string {
  const database = new Database(':memory:');
  prepare(database);
  createTable(database, samples, 1);
  createTable(database, holders, 2);
  createTable(database, { view: 'kept', version: 1, fields: { services: 'strings', closedOn: 'date' } }, 3);
  const steps = database.prepare(`EXPLAIN QUERY PLAN ${text}`).all(...values) as { detail: string }[];
  database.close();
  return steps.map(({ detail }) => detail).join('\n');
}

const table = tableOf({ ...samples, generation: 1 });
const other = { table: tableOf({ ...holders, generation: 2 }), generation: 2 };
const within = { collection: holders, by: 'id', where: { services: { has: 'sen' } } };

it.each<[string, Query]>([
  ['by itself', { within, limit: 10 }],
  ['sorted', { within, sort: { by: ['dueOn'] }, limit: 10 }],
  ['filtered and sorted', { within, where: { open: { eq: true } }, sort: { by: ['dueOn'] }, limit: 10 }],
  ['by a field', { within: { ...within, by: 'name' }, limit: 10 }],
])('a list within what another view holds, %s, looks through no table', (_, query) => {
  const steps = stepsOf(sqlOfPlan(table, planQuery(samples, query), other, samples));
  expect(steps).toMatch(/SEARCH h USING PRIMARY KEY/);
  expect(steps).toMatch(/SEARCH q USING PRIMARY KEY/);
  expect(steps).not.toMatch(/SCAN (?!\w+ USING (?:COVERING )?INDEX)/);
});

it.each<[string, Query]>([
  ['sorted', { within, sort: { by: ['dueOn'], direction: 'desc' }, limit: 10 }],
  ['by a field', { within: { ...within, by: 'name' }, sort: { by: ['dueOn'] }, limit: 10 }],
])('a list within which very many are, %s, is walked in its order and sorts nothing', (_, query) => {
  const steps = stepsOf(sqlOfPlan(table, planQuery(samples, query), { ...other, rowByRow: true }));
  expect(steps).toMatch(/^SCAN view_samples_1_1 USING INDEX/);
  expect(steps).toMatch(
    /SEARCH h EXISTS USING COVERING INDEX view_holders_1_2_has_id \(id=\? AND field=\? AND value=\?\)/,
  );
  expect(steps).not.toMatch(/TEMP B-TREE/);
  // Read from what is held, it is sorted: the proof that this can fail.
  expect(stepsOf(sqlOfPlan(table, planQuery(samples, query), other))).toMatch(/TEMP B-TREE FOR ORDER BY/);
});

it('a list within what a field of another view says, of very many, asks about each row alone', () => {
  const kept = { view: 'kept', version: 1, fields: { services: 'strings', closedOn: 'date' } } as const;
  const inside = {
    ...{ collection: kept, by: 'name' },
    where: { services: { has: 'sen' }, closedOn: { gte: '2026-01-05' } },
  };
  const query = { within: inside, where: { open: { eq: true } }, sort: { by: ['dueOn'] }, limit: 10 };
  const byRow = { table: tableOf({ ...kept, generation: 3 }), generation: 3, rowByRow: true };
  const steps = stepsOf(sqlOfPlan(table, planQuery(samples, query), byRow, samples));
  expect(steps).toMatch(/SEARCH view_kept_1_3 (EXISTS )?USING INDEX \w+ \(id=\?\)/);
  expect(steps).not.toMatch(/LIST SUBQUERY/);
  // Without, all that fit are read first: the proof that this can fail.
  expect(stepsOf(sqlOfPlan(table, planQuery(samples, query), { ...byRow, rowByRow: false }, samples))).toMatch(
    /LIST SUBQUERY/,
  );
});

it.each([
  // Of a thousand rows a page of fifty is full after some two hundred, where a quarter is held.
  [1_000, 50, 226],
  [100_000, 50, 2_259],
  [0, 50, 0],
])('of %d rows, a page of %d is sorted from at most %d', (rows, limit, few) => expect(fewIn(rows, limit)).toBe(few));

it.each<[string, Counting]>([
  ['all', { upTo: 10 }],
  ['some', { where: { open: { eq: true } }, upTo: 10 }],
  ['those within what another view holds', { within, upTo: 10 }],
])('counts %s, and names them, from indexes alone', (_, counting) => {
  for (const sqlOf of [sqlOfCount, sqlOfIds]) {
    const steps = stepsOf(sqlOf(table, planCount(samples, counting), counting.upTo, other));
    expect(steps).not.toMatch(/SCAN (?!\w+ USING (?:COVERING )?INDEX|\(subquery)/);
  }
});
