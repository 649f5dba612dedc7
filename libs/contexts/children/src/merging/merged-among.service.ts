import { Injectable } from '@nestjs/common';
import { ReadModels } from '#platform/read-models';
import { ALL, mergedRecords, type MergedSpan, type MergeWaiting } from '../views/merged-records/merged-records.ts';

/** Which records are one: asked at each request, beside the bars. */
@Injectable()
export class MergedRecords {
  constructor(private readonly readModels: ReadModels) {}

  /** By the record that leads on, the one to which it leads. */
  async all(): Promise<ReadonlyMap<string, string>> {
    return new Map((await this.#standing()).map(({ childId, into }) => [childId, into]));
  }

  async leadingTo(childId: string): Promise<readonly MergedSpan[]> {
    return (await this.#standing()).filter(({ into }) => into === childId);
  }

  /** All records of a child, the one that was asked about first. */
  async oneWith(childId: string): Promise<readonly string[]> {
    const standing = await this.#standing();
    const goesOn = standing.find((each) => each.childId === childId)?.into ?? childId;
    const leading = standing.filter(({ into }) => into === goesOn).map((each) => each.childId);
    return [...new Set([childId, goesOn, ...leading])];
  }

  /** Which are to be one once a second person says so. */
  async waiting(): Promise<readonly MergeWaiting[]> {
    return (await this.readModels.get(mergedRecords.collection, ALL))?.waiting ?? [];
  }

  /** What was said of these two, those behind too. */
  async between(one: string, other: string): Promise<readonly MergedSpan[]> {
    const pair = [one, other];
    return (await this.#spans()).filter(({ childId, into }) => pair.includes(childId) && pair.includes(into));
  }

  #standing = async (): Promise<readonly MergedSpan[]> => (await this.#spans()).filter(({ until }) => until === null);

  #spans = async (): Promise<readonly MergedSpan[]> =>
    (await this.readModels.get(mergedRecords.collection, ALL))?.spans ?? [];
}
