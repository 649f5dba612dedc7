/** Where class-transformer keeps what `@Type` says: not exported from its index, and typed beside the code. */
declare module 'class-transformer/cjs/storage.js' {
  export { defaultMetadataStorage } from 'class-transformer/types/storage.js';
}
