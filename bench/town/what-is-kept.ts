/** What the server keeps: the one place where the benches name it. */
export { catalogue, views } from '../../apps/server/src/composition/all-contexts.ts';
