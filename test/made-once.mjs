/**
 * What every suite of a worker would make anew, alike and long. It stands outside of the suites' worlds, and holds nothing of
 * theirs: texts, and what was made of texts here.
 */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const texts = new Map();
const schemas = new Map();

export const madeOnce = {
  /** @param make the text, the first time that any suite of this worker asks for it */
  async text(name, make) {
    const known = texts.get(name) ?? (await make());
    texts.set(name, known);
    return known;
  },

  /** What is said by schemas that name the components of this description, a text: each is made ready the first time. */
  schemasOf(description) {
    const known = schemas.get(description) ?? new Schemas(JSON.parse(description));
    schemas.set(description, known);
    return known;
  },

  /** The code may be another now: of who watches, a worker outlives it. */
  forget() {
    texts.clear();
  },
};

class Schemas {
  #ajv;
  #ready = new Map();

  constructor({ components }) {
    // Loaded where it is asked for: most units have no use for it.
    const { Ajv2020 } = require('ajv/dist/2020.js');
    this.#ajv = require('ajv-formats')(new Ajv2020({ strict: false, allErrors: false }));
    this.#ajv.addSchema({ $id: 'api', components });
  }

  /** @param at where the schema stands in the description @returns what of the value is not as it says, or null */
  faultOf(at, schema, value) {
    const validate = this.#ready.get(at) ?? this.#ajv.compile(inDescription(schema));
    this.#ready.set(at, validate);
    return validate(value) ? null : this.#ajv.errorsText(validate.errors);
  }
}

const inDescription = (schema) => JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"api#/'));
