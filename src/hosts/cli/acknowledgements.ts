import {
  acknowledgements as whoConfirmed,
  Confirmations,
  unversioned,
} from '../../core/lifecycle/acknowledgements/acknowledgements';
import type { Acknowledgement, Reader } from '../../core/lifecycle/acknowledgements/acknowledgements';
import { confirmationFolder } from '../../core/lifecycle/acknowledgements/file';
import { readConfirmationFolder, readConfirmedTexts } from '../../core/lifecycle/acknowledgements/folder';
import { today } from '../../core/text/day';
import { counted } from './format';
import { exitCodes, say, writeJson } from './host';
import type { CliHost, ExitCode } from './host';
import { codeFor, openLibrary } from './library';

export interface AcknowledgementOptions {
  readonly library?: string;
  readonly json?: boolean;
}

/** Lists who has not confirmed the SOPs that ask for it. Exits with 1 if somebody has not. */
export async function acknowledgements(
  host: CliHost,
  { library: folder, json = false }: AcknowledgementOptions,
): Promise<ExitCode> {
  const opened = await openLibrary(host, folder);
  const { library, root } = opened;
  const files = host.files(root);
  const read = await readConfirmationFolder(files, root);
  const unread = read.filter(({ fault }) => fault !== undefined);
  for (const { name, fault } of unread)
    say(host.err, `${files.join(root, confirmationFolder, name)}: This file cannot be read as a whole: ${fault ?? ''}`);
  const all = read.flatMap(({ confirmations }) => confirmations);
  const config = library.config(root);
  const texts = await readConfirmedTexts(files, root, unversioned(all));
  const found = whoConfirmed(
    library.sops,
    config,
    new Confirmations(all, config, texts),
    today(host.now()),
    library,
  ).sort(({ sop: a }, { sop: b }) => (a.id < b.id ? -1 : 1));
  const open = found.filter(({ readers }) => readers.some(isMissing));
  if (json) writeJson(host, found.map(toJson));
  else {
    say(host.out, ...open.map(toLine));
    say(
      host.out,
      `${counted(open.length, 'procedure')} not confirmed by all who must, ${found.length - open.length} confirmed by all.`,
    );
  }
  if (unread.length > 0) return exitCodes.misuse;
  return codeFor(opened, open.length > 0 ? exitCodes.problems : exitCodes.clean);
}

function isMissing({ confirmed }: Reader): boolean {
  return confirmed === undefined;
}

function toLine({ sop, readers }: Acknowledgement): string {
  const missing = readers.filter(isMissing);
  const names = missing.map(({ name, earlier }) => (earlier ? `${name} (${earlierText(earlier.version)})` : name));
  const version = sop.version === undefined ? '' : ` ${sop.version}`;
  return `${sop.id}${version}: ${readers.length - missing.length} of ${readers.length} confirmed, without ${names.join(', ')}`;
}

function earlierText(version: string | undefined): string {
  return version === undefined ? 'confirmed an earlier text' : `confirmed ${version}`;
}

function toJson({ sop, readers }: Acknowledgement) {
  const reader = ({ person, name, confirmed, earlier }: Reader) => ({
    person,
    name,
    ...(confirmed && { version: confirmed.version, hash: confirmed.hash, at: confirmed.at }),
    ...(earlier && { earlier: { version: earlier.version, hash: earlier.hash, at: earlier.at } }),
  });
  return {
    sop: sop.id,
    version: sop.version,
    title: sop.title,
    confirmed: readers.filter((one) => !isMissing(one)).map(reader),
    missing: readers.filter(isMissing).map(reader),
  };
}
