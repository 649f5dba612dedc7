/** Endings of the files at a context's edge, which may wait, ask and store. Every other file there is pure. */
module.exports = ['handler', 'http', 'module', 'query', 'request', 'service'];
