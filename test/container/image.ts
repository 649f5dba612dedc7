import { readFileSync } from 'node:fs';
import { DockerfileParser } from 'dockerfile-ast';

const dockerfile = DockerfileParser.parse(readFileSync('Dockerfile', 'utf8'));
const froms = dockerfile.getFROMs();
const final = froms.at(-1)!.getRange()!.start.line;

/** From which images it is made. */
export const images: readonly string[] = froms.map((each) => each.getImage()!);

/** What it takes in of what is there. */
export const copiedFromHere: readonly string[] = dockerfile
  .getCOPYs()
  .filter((copy) => copy.getFromFlag() === null)
  .flatMap((copy) => copy.getArguments().slice(0, -1))
  .map((argument) => argument.getValue())
  .filter((each) => each !== '.');

/** What an instruction of the stage that runs says. */
export const said = (keyword: string): string[] =>
  dockerfile
    .getInstructions()
    .filter((each) => each.getKeyword() === keyword && each.getRange()!.start.line > final)
    .map((each) => each.getArgumentsContent() ?? '');

export const imageEnvironment: Readonly<Record<string, string>> = Object.fromEntries(
  said('ENV').flatMap((all) => all.split(/\s+/).map((each) => each.split('=') as [string, string])),
);
