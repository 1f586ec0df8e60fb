import { attempt } from '../../attempt';
import type { CaseEvent } from '../model/events';
import { foldEvents } from '../model/fold';
import type { CaseState } from '../model/state';
import { readEvents } from './lines';
import { caseOfFile } from './names';
import { orderEvents } from './order';
import type { CasePlace } from './place';
import { listFiles, readRawCases } from './read';

/**
 * Reads what some cases say of something, one after the other, and keeps nothing else of them. What cannot be read says nothing.
 * @param ids the cases that are wanted. @param saying what a case says; undefined for nothing.
 * @throws when the folder cannot be listed.
 */
export async function* readSome<T>(
  { files, folder, sha256 }: CasePlace,
  ids: ReadonlySet<string>,
  saying: (state: CaseState) => T | undefined,
): AsyncGenerator<T> {
  const names = (await listFiles(files, folder)).filter((name) => ids.has(caseOfFile(name) ?? ''));
  for await (const { id, files: raw } of readRawCases(files, folder, names)) {
    const said = attempt(
      () => {
        const events = raw.flatMap(({ content }) => (content ? readEvents(content, sha256).events : []));
        const state = stateOf(events.filter((event) => event.run_id === id));
        return state && saying(state);
      },
      () => undefined,
    );
    if (said !== undefined) yield said;
  }
}

function stateOf(events: readonly CaseEvent[]): CaseState | undefined {
  return foldEvents(orderEvents(events));
}
