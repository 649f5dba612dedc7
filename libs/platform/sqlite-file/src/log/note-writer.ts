/** Writes notes into a file for ever and says after each COMMIT how many there are: `note-writer.ts <file>`. */
import { LogElsewhere, openSqliteFile } from '../index.ts';

const db = openSqliteFile(process.argv[2]!, ['create table notes (words blob) strict']);
const log = new LogElsewhere(db, { pages: 20, long: 100 });
const write = db.prepare('insert into notes values (randomblob(4096))');
const note = (n: number): void => {
  write.run();
  log.look();
  process.stdout.write(`${n}\n`, () => note(n + 1));
};
note(1);
