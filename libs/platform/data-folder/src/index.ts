export * from './own-data-folder.ts';
