/**
 * Every suite has a world of its own, into which jest compiles anew each module that it loads, and most suites of a worker load
 * the same. What V8 made of a text the first time is kept here for as long as the worker lives, so that it is read again
 * instead of made again; a module still runs once for each suite.
 */
import vm from 'node:vm';

/** By the name of a file: its text, which must be the very same, and what was made of it. */
const modules = new Map();
const functions = new Map();

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
