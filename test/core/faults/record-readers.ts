import { readTicketCases } from '../../../src/core/case/next/read-tickets';
import { readCases } from '../../../src/core/case/record/read';
import { verifyRecords } from '../../../src/core/case/record/verify';
import { addConfirmation, readConfirmationFolder } from '../../../src/core/lifecycle/acknowledgements/folder';
import { addFeedback, readFeedbackFolder } from '../../../src/core/lifecycle/feedback/folder';
import { readShared, writeShared } from '../../../src/core/learning/shared-progress';
import { lastReadOf, readLastRead, writeLastRead } from '../../../src/core/lifecycle/changes/last-read';
import { readDigests } from '../../../src/core/report/read-digests';
import { storeOn } from '../support/cases';
import { badWord } from '../support/fault-injector';
import { MemoryFiles } from '../support/memory-files';
import { sopFrom } from '../support/sops';
import { badNumber, caseFiles, namesBadRecord, numbers, others, wordOf } from './forty';
import type { Reader, Reading } from './forty';

/** A text that was too deep when its case began had no steps from the first. */
export const tooDeep = ['markdown, a stack that is full', 'words, a stack that is full'];

/** Readers of case records. */
export const recordReaders: readonly Reader[] = [
  {
    name: 'reading the cases of a window',
    files: [
      'src/core/case/record/store.ts',
      'src/core/case/record/record-reader.ts',
      'src/core/case/record/lines.ts',
      'src/core/case/record/cases-in-memory.ts',
    ],
    tells: namesBadRecord,
    silentAt: tooDeep,
    prepare: async () => {
      const { files, ids } = await caseFiles();
      return async () => {
        const store = storeOn(files, 'b');
        const told: string[] = [];
        store.onDidFindBroken(({ file }) => told.push(file));
        await store.refresh();
        const whole = store.cases.filter(({ state, sops }) => state.notes.length === 1 && sops.size === 1);
        return { there: () => whole.map(({ state }) => ids.indexOf(state.id)), told: told.join() };
      };
    },
  },
  {
    name: 'reading the cases of a folder',
    files: ['src/core/case/record/read.ts'],
    prepare: async () => {
      const { files, ids } = await caseFiles();
      return async () => {
        const there: number[] = [];
        for await (const [first] of readCases(files, 'cases')) there.push(ids.indexOf(first?.run_id ?? ''));
        return { there: () => there, told: '' };
      };
    },
  },
  {
    name: 'verifying records',
    files: ['src/core/case/record/verify.ts', 'src/core/case/record/case-check.ts'],
    tells: namesBadRecord,
    prepare: async () => {
      const { files, ids } = await caseFiles();
      return verifying(files, ids);
    },
  },
  {
    name: 'verifying what stands beside records',
    files: ['src/core/case/record/name-check.ts', 'src/core/case/record/torn-check.ts'],
    tells: /stray\.txt|\.torn|a19\.a1/,
    prepare: async () => {
      const { files, ids } = await caseFiles();
      files.put('cases/stray.txt', badWord);
      files.put(`cases/${ids[badNumber] ?? ''}.a1.jsonl.torn`, badWord);
      return verifying(files, ids);
    },
  },
  {
    name: 'reading what customers asked next',
    files: ['src/core/case/record/read-some.ts'],
    prepare: async () => {
      const { files, ids } = await caseFiles();
      return async () => {
        const there: number[] = [];
        for await (const { id } of readTicketCases({ files, folder: 'cases' }, new Set(ids)))
          there.push(ids.indexOf(id));
        return { there: () => there, told: '' };
      };
    },
  },
  {
    name: 'reading what people share of their progress',
    files: ['src/core/learning/shared-progress.ts'],
    tells: new RegExp(`left out: ${badNumber}$`),
    prepare: () => {
      const person = { role: 'agent', library: 'Shop', on: '2026-08-01', sops: {} };
      const texts = numbers.map((number) => writeShared({ ...person, who: `${number}`, name: wordOf(number) }));
      return () => {
        const isRead = texts.map((text) => readShared(text) !== undefined);
        return {
          there: () => numbers.filter((number) => isRead[number]),
          told: `left out: ${numbers.filter((number) => !isRead[number]).join()}`,
        };
      };
    },
  },
  {
    name: 'reading feedback on procedures',
    files: ['src/core/lifecycle/feedback/file.ts', 'src/core/lifecycle/feedback/folder.ts'],
    tells: new RegExp(`^f${badNumber}\\.yml: .`, 'm'),
    prepare: async () => {
      const files = new MemoryFiles();
      const report = { does: 'report', sop: 'a', version: undefined, step: undefined, by: undefined } as const;
      for (const number of numbers)
        await addFeedback(files, 'sops', {
          ...report,
          id: `f${number}`,
          kind: 'other',
          words: undefined,
          text: wordOf(number),
          at: '2026-11-20',
        });
      return async () => {
        const read = await readFeedbackFolder(files, 'sops');
        const whole = new Set(read.flatMap(({ entry }) => (entry ? entry.id : [])));
        return {
          there: () => numbers.filter((number) => whole.has(`f${number}`)),
          told: read.map(({ name, fault }) => (fault === undefined ? '' : `${name}: ${fault}`)).join('\n'),
        };
      };
    },
  },
  {
    name: 'reading what somebody last read',
    files: ['src/core/lifecycle/changes/last-read.ts', 'src/core/lifecycle/changes/snapshot.ts'],
    tells: new RegExp(`left out: ${badNumber}$`),
    prepare: () => {
      const sops = numbers.map((number) => sopFrom(`---\ntitle: ${wordOf(number)}\nid: s${number}\n---\n\nText.\n`));
      const texts = sops.map((sop) => writeLastRead(lastReadOf(sop, '2026-11-20')));
      return () => {
        const isRead = texts.map((text) => readLastRead(text) !== undefined);
        return {
          there: () => numbers.filter((number) => isRead[number]),
          told: `left out: ${numbers.filter((number) => !isRead[number]).join()}`,
        };
      };
    },
  },
  {
    name: 'reading who has confirmed procedures',
    files: ['src/core/lifecycle/acknowledgements/file.ts', 'src/core/lifecycle/acknowledgements/folder.ts'],
    tells: new RegExp(`^f${badNumber}\\.w\\.jsonl: .`, 'm'),
    prepare: async () => {
      const files = new MemoryFiles();
      for (const number of numbers) {
        const confirmation = { person: wordOf(number), sop: `f${number}`, version: '1.0', hash: 'abcdef01' };
        const at = '2026-11-20T09:00:00Z';
        const name = `f${number}.w.jsonl`;
        await addConfirmation(files, { root: 'sops', name, confirmation: { ...confirmation, at }, content: '' });
      }
      return async () => {
        const read = await readConfirmationFolder(files, 'sops');
        const whole = new Set(read.flatMap(({ confirmations }) => confirmations.map(({ sop }) => sop)));
        return {
          there: () => numbers.filter((number) => whole.has(`f${number}`)),
          told: read.map(({ name, fault }) => (fault === undefined ? '' : `${name}: ${fault}`)).join('\n'),
        };
      };
    },
  },
  {
    name: 'reading what a report needs',
    files: ['src/core/report/read-digests.ts', 'src/core/report/digest-maker.ts'],
    tells: /left out: [12]/,
    silentAt: tooDeep,
    prepare: async () => {
      const { files } = await caseFiles();
      return async () => {
        const { cases, leftOut } = await readDigests(files, 'cases', Date.UTC(2026, 7, 2));
        const known = new Set(cases.map(({ sop }) => sop));
        return {
          there: () => others.filter((number) => number === badNumber || known.has(`sop-${number}`)),
          told: `left out: ${leftOut.files + leftOut.lines}`,
        };
      };
    },
  },
];

/** Verifies the records, and says of which cases nothing is wrong. */
function verifying(files: MemoryFiles, ids: readonly string[]): Reading {
  return async () => {
    const { broken, cases } = await verifyRecords(files, 'cases');
    const bad = new Set(broken.map(({ id }) => ids.indexOf(id)));
    return {
      there: () => (cases === numbers.length ? numbers.filter((number) => !bad.has(number)) : []),
      told: broken.map(({ file }) => file).join(),
    };
  };
}
