/**
 * Every suite has a world of its own, into which jest compiles anew each module that it loads, and most suites of a worker load
 * the same. What V8 made of a text the first time is kept here for as long as the worker lives, so that it is read again
 * instead of made again; a module still runs once for each suite. What stands in its file is kept, too, until that is written.
 */
import { statSync } from 'node:fs';
import { createRequire } from 'node:module';
import vm from 'node:vm';

/** Through which jest itself reads, and no suite. */
const files = createRequire(createRequire(import.meta.url).resolve('jest-environment-node'))('graceful-fs');

/** By the name of a file: its text, which must be the very same, and what was made of it. */
const modules = new Map();
const functions = new Map();
const read = new Map();
const CODE = /\.(?:[cm]?js|ts|json)$/;

files.readFileSync = new Proxy(files.readFileSync, {
  apply(readFile, self, [path, options]) {
    if (options !== undefined || typeof path !== 'string' || !CODE.test(path))
      return readFile.call(self, path, options);
    const { mtimeMs, size } = statSync(path);
    const known = read.get(path);
    if (known?.mtimeMs === mtimeMs && known.size === size) return known.content;
    const content = readFile.call(self, path);
    read.set(path, { mtimeMs, size, content });
    return content;
  },
});

const dataOf = (kept, name, code) => (kept.get(name)?.code === code ? kept.get(name).data : undefined);

vm.SourceTextModule = new Proxy(vm.SourceTextModule, {
  construct(Module, [code, options]) {
    const cachedData = dataOf(modules, options.identifier, code);
    try {
      if (cachedData) return new Module(code, { ...options, cachedData });
    } catch (error) {
      // V8 was told otherwise since, by a suite that sets its flags.
      if (error.code !== 'ERR_VM_MODULE_CACHED_DATA_REJECTED') throw error;
    }
    const made = new Module(code, options);
    modules.set(options.identifier, { code, data: made.createCachedData() });
    return made;
  },
});

vm.compileFunction = new Proxy(vm.compileFunction, {
  apply(compile, self, [code, parameters, options]) {
    const cachedData = dataOf(functions, options.filename, code);
    if (cachedData) return compile.call(self, code, parameters, { ...options, cachedData });
    const made = compile.call(self, code, parameters, { ...options, produceCachedData: true });
    functions.set(options.filename, { code, data: made.cachedData });
    return made;
  },
});
