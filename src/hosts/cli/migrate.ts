import { attempt } from '../../core/attempt';
import { maxConfigBytes } from '../../core/library/config';
import { formatVersion } from '../../core/library/format-version';
import { migrateLibrary } from '../../core/library/migrate';
import type { Migration } from '../../core/library/migrate';
import { configName } from '../../core/library/scan';
import type { TextEdit } from '../../core/text/edit';
import { exitCodes, say } from './host';
import type { CliHost, ExitCode } from './host';
import { libraryFolder } from './library';
import { wholeText } from './whole-text';

export interface MigrateOptions {
  readonly dryRun?: boolean;
}

const byteOrderMark = '\uFEFF';

/** Converts `library.yml` to the current format, and shows what changes. */
export async function migrate(
  host: CliHost,
  folder: string | undefined,
  { dryRun = false }: MigrateOptions,
): Promise<ExitCode> {
  const root = await libraryFolder(host, folder);
  const files = host.files(root);
  const file = files.join(root, configName);
  if (!(await files.list(root)).some(({ name }) => name === configName)) {
    say(host.out, `There is no ${configName} in ${root}: nothing to migrate.`);
    return exitCodes.clean;
  }
  const whole = await wholeText(files, file, maxConfigBytes);
  const mark = whole.startsWith(byteOrderMark) ? byteOrderMark : '';
  const text = whole.slice(mark.length);
  const migration = attempt<Migration>(
    () => migrateLibrary(text),
    (reason) => ({ kind: 'unreadable', reason }),
  );
  switch (migration.kind) {
    case 'current':
      say(host.out, `${file} is already in format ${formatVersion}.`);
      return exitCodes.clean;
    case 'newer':
      say(
        host.err,
        `${file} is in format ${migration.version}, but this sop-guide knows formats only up to ${formatVersion}. Update sop-guide. The file was not changed.`,
      );
      return exitCodes.problems;
    case 'unreadable':
      say(host.err, `${file} was not changed, because it cannot be read: ${migration.reason}`);
      return exitCodes.problems;
    case 'old':
      for (const line of changedLines(text, migration.edit)) say(host.out, line);
      if (!dryRun) await files.write(file, new TextEncoder().encode(mark + migration.text));
      say(
        host.out,
        dryRun
          ? `${file} would be converted from format ${migration.from} to ${formatVersion}. Nothing was written.`
          : `${file} was converted from format ${migration.from} to ${formatVersion}.`,
      );
      return exitCodes.clean;
  }
}

/** The lines removed and added, prefixed with `-` and `+`. */
function changedLines(text: string, { range, text: now }: TextEdit): string[] {
  const lines = text.split(/\r\n|\r|\n/);
  const end = range.end.character > 0 ? range.end.line + 1 : range.end.line;
  const old = lines.slice(range.start.line, end);
  return [
    ...old.map((line) => `- ${line}`),
    ...now
      .replace(/\n$/, '')
      .split('\n')
      .map((line) => `+ ${line}`),
  ];
}
