import { checkCollection } from '../port/check-collection.ts';
import { declarationOf } from '../port/declaration-of.ts';
import { collectionName, type Collection } from '../port/collection.ts';
import { DeclarationChanged } from '../port/read-model-errors.ts';
import type { Generation } from '../port/view-store.ts';
import { createTable, dropTable } from './collection-table.ts';
import type { Prepared } from './prepared.ts';

type Row = {
  generation: number;
  view: string;
  version: number;
  declared: string;
  checkpoint: string | null;
  stop: string | null;
  live: 0 | 1;
};

const ROWS = `SELECT g.*, EXISTS (SELECT 1 FROM live l WHERE l.generation = g.generation) AS live FROM generation g`;

const read = <T>(text: string | null): T | null => (text === null ? null : (JSON.parse(text) as T));

const toGeneration = ({ generation, live, checkpoint, stop }: Row): Generation => ({
  generation,
  live: live === 1,
  checkpoint: read(checkpoint),
  stop: read(stop),
});

/** @throws DeclarationChanged */
export function generationsOf(prepared: Prepared, collection: Collection): Generation[] {
  checkCollection(collection);
  const rows = prepared
    .rows(`${ROWS} WHERE g.view = ? AND g.version = ? ORDER BY g.generation`)
    .all(collection.view, collection.version) as Row[];
  if (rows.some(({ declared }) => declared !== declarationOf(collection)))
    throw new DeclarationChanged(collectionName(collection));
  return rows.map(toGeneration);
}

export const beginGeneration = (prepared: Prepared, collection: Collection): Generation =>
  prepared.database
    .transaction(() => {
      for (const old of generationsOf(prepared, collection)) if (!old.live) drop(prepared, collection, old.generation);
      const { lastInsertRowid } = prepared
        .rows('INSERT INTO generation (view, version, declared) VALUES (?, ?, ?)')
        .run(collection.view, collection.version, declarationOf(collection));
      const generation = Number(lastInsertRowid);
      createTable(prepared.database, collection, generation);
      prepared.rows(`DELETE FROM waiting_request WHERE kind = 'rebuild' AND view = ?`).run(collection.view);
      return { generation, live: false, checkpoint: null, stop: null };
    })
    .immediate();

export const abandonGenerations = (prepared: Prepared, collection: Collection): void =>
  prepared.database
    .transaction(() => {
      const all = generationsOf(prepared, collection);
      const live = all.find((each) => each.live);
      if (!live) return;
      for (const { generation } of all) if (generation > live.generation) drop(prepared, collection, generation);
      prepared.rows(`DELETE FROM waiting_request WHERE kind = 'rebuild' AND view = ?`).run(collection.view);
    })
    .immediate();

export const pruneGenerations = (prepared: Prepared, collection: Collection): void =>
  prepared.database
    .transaction(() => {
      for (const old of generationsOf(prepared, collection).slice(0, -1))
        if (!old.live) drop(prepared, collection, old.generation);
    })
    .immediate();

export const dropOthers = (prepared: Prepared, kept: readonly Collection[]): string[] =>
  prepared.database
    .transaction(() => {
      const names = new Set(kept.map(collectionName));
      const others = (prepared.rows(ROWS).all() as Row[]).filter(
        ({ view, version }) => !names.has(collectionName({ view, version, fields: {} })),
      );
      for (const row of others) drop(prepared, row, row.generation);
      return [...new Set(others.map(({ view, version }) => collectionName({ view, version, fields: {} })))];
    })
    .immediate();

function drop(prepared: Prepared, { view, version }: Pick<Collection, 'view' | 'version'>, generation: number): void {
  dropTable(prepared, { view, version, generation });
  for (const table of ['generation', 'live', 'queued_event'])
    prepared.rows(`DELETE FROM ${table} WHERE generation = ?`).run(generation);
}
