import { aLoopbackDatabase } from '#contract/mongo-engine';
import { keysContract } from '#contract/keys';
import { keysOn } from './keys-on-a-database.fixtures.ts';

keysContract('MongoDB, a loopback that speaks its protocol', async () => keysOn(await aLoopbackDatabase()), 'tried');
