import { aLoopbackDatabase } from '#contract/mongo-engine';
import { readModelsContract } from '#contract/read-models';
import { viewsOn } from './views-on-a-database.fixtures.ts';

const arrange = async () => viewsOn(await aLoopbackDatabase());
readModelsContract('MongoDB, a loopback that speaks its protocol,', arrange, 30, 'tried');
