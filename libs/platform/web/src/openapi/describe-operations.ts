import type { OpenAPIObject } from '@nestjs/swagger';
import { DONE_BY } from '../answers/done-by.ts';
import { IN_PARTS } from '../answers/in-parts.ts';
import {
  ACCEPTED,
  ASKING,
  IF_MATCH,
  PROBLEMS,
  SENDING,
  SENDING_PROBLEMS,
  WRITTEN,
  WRITTEN_IN_PARTS,
  type Operation,
} from './operation-parts.ts';

/** Adds to every operation that needs a sender what all of them have: headers, `?after=`, problems, what was written. */
export function describeOperations(document: OpenAPIObject): OpenAPIObject {
  const paths = Object.entries(document.paths).map(([path, item]) => {
    const get = item.get && described(item.get, asking);
    const post = item.post && described(item.post, kindOf(item.post));
    const put = item.put && described(item.put, sending);
    return [path, { ...item, ...(get && { get }), ...(post && { post }), ...(put && { put }) }];
  });
  return { ...document, paths: Object.fromEntries(paths) };
}

type Kind = Readonly<{ parameters: typeof ASKING; responses: Operation['responses'] }>;
const asking: Kind = { parameters: ASKING, responses: PROBLEMS };
const sending: Kind = { parameters: SENDING, responses: { ...PROBLEMS, ...SENDING_PROBLEMS, ...WRITTEN } };
const sendingToMany: Kind = {
  parameters: SENDING.filter((each) => each !== IF_MATCH),
  responses: { ...PROBLEMS, 409: SENDING_PROBLEMS[409], 422: SENDING_PROBLEMS[422], ...WRITTEN_IN_PARTS },
};

function kindOf(operation: Operation): Kind {
  if (IN_PARTS in operation) return sendingToMany;
  return isCommand(operation) ? sending : asking;
}

function described(operation: Operation, { parameters, responses }: Kind): Operation {
  if (isPublic(operation)) return operation;
  return {
    ...operation,
    security: [{ bearer: [] }],
    parameters: [...(operation.parameters ?? []), ...parameters],
    responses: { ...operation.responses, ...responses, ...(DONE_BY in operation && ACCEPTED) },
  };
}

/** A question that is posted, so that its terms stay out of addresses, says that it answers 200. */
const isCommand = ({ responses }: Operation): boolean => '201' in responses;

const PUBLIC_TAGS = ['health', 'development sign-in'];
const isPublic = ({ tags = [] }: Operation): boolean => tags.some((tag) => PUBLIC_TAGS.includes(tag));
