export { MongoEngine, type InOneGo } from './mongo-engine.ts';
export type { MongoOptions, WatchCommand } from './connect-mongo.ts';
export { EngineCollection, type Row } from './engine-collection.ts';
export { ensureIndexes, type DeclaredIndex } from './ensure-indexes.ts';
export { HoldsAnother, isDuplicate, MongoAway, MongoRefused } from './mongo-faults.ts';
export { insertUntilKnown } from './insert-until-known.ts';
export { StoreInDatabase, type GrowingCollection, type StoreTold } from './store/store-in-database.ts';
export { MarksInDatabase } from './store/marks-in-database.ts';
