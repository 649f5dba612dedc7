import { aLoopbackDatabase } from '#contract/mongo-engine';
import { readModelsContract } from '#contract/read-models';
import { viewsOn } from './views-on-a-database.fixtures.ts';

readModelsContract('MongoDB, a loopback that speaks its protocol,', async () => viewsOn(await aLoopbackDatabase()), 30);
