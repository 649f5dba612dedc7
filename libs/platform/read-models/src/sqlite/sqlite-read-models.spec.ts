import { readModelsContract } from '../contract/index.ts';
import { SqliteReadModels } from './sqlite-read-models.ts';

readModelsContract('SQLite', async () => SqliteReadModels.open(':memory:'));
