import { randomUUID } from 'node:crypto';
import type { AssistantCases } from '../../../core/assistant/context';
import { caseOfFile } from '../../../core/case/record/names';
import { CaseStore } from '../../../core/case/record/store';
import type { CliHost } from '../host';

/** The cases of a folder, for an assistant that works on them beside people in other windows. */
export function servedCases(host: CliHost, folder: string, actor: string): AssistantCases {
  const files = host.files(folder);
  const store = new CaseStore({
    files,
    folder,
    sha256: host.sha256,
    clock: host,
    ids: { next: () => randomUUID() },
    actor: () => actor,
  });
  const namesOf = async (id: string) => {
    const entries = await files.list(folder);
    return entries.flatMap(({ name }) => (name.startsWith(`${id}.`) && caseOfFile(name) === id ? name : []));
  };
  return {
    ...store.as({ name: actor, kind: 'assistant' }),
    async present() {
      await store.refresh();
      return store.cases;
    },
    async load(id) {
      const names = await namesOf(id);
      // What others wrote since is looked for each time: nobody tells.
      if (names.length > 0 && store.get(id)) await store.refresh(names);
      return store.load(id);
    },
  };
}
