export { LoopbackMongo, type Fault } from '../testing/loopback-mongo.ts';
export { mongoHere, onAMongo, type MongoHere } from '../testing/a-mongo-here.ts';
export { SentAsPromised } from '../testing/sent-as-promised.ts';
export { aDatabaseOn, aLoopbackDatabase, type ADatabase } from '../testing/a-database.ts';
