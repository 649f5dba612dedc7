/** The least that what is installed runs on. Imports nothing, so that any node that has modules can read it. */
const LEAST = 22;

/** Ends a process of an older node with words. */
export function refuseOldNode(version: string): void {
  if (Number(version.slice(1).split('.')[0]) >= LEAST) return;
  process.stderr.write(
    `Throughline runs on node ${LEAST} or later, and this is ${version}.\n` +
      'Start it with npm start, which runs the node that npm ci installed beside it.\n',
  );
  process.exit(1);
}
