import { dirname } from 'node:path';
import { attempt } from '../../core/attempt';
import { intoSteps } from '../../core/authoring/into-steps/into-steps';
import type { StepText } from '../../core/authoring/into-steps/into-steps';
import { maxSopBytes } from '../../core/sop/parsed-text';
import { changedLines } from '../../core/text/changed-lines';
import { counted } from './format';
import { exitCodes, say, writeJson } from './host';
import type { CliHost, ExitCode } from './host';
import { wholeText } from './whole-text';

export interface ConvertOptions {
  readonly write?: boolean;
  readonly json?: boolean;
}

const standardInput = '-';
const byteOrderMark = '\uFEFF';

/** Turns the procedure of a file into steps, and shows what changes. Text of standard input is printed as it becomes. */
export async function convert(
  host: CliHost,
  file: string,
  { write = false, json = false }: ConvertOptions,
): Promise<ExitCode> {
  const isInput = file === standardInput;
  const files = host.files(dirname(file));
  const whole = isInput ? await wholeInput(host) : await wholeText(files, file, maxSopBytes + byteOrderMark.length * 3);
  if (whole.length > maxSopBytes)
    throw new Error(`This text has more than ${maxSopBytes / 1024} KiB, the most an SOP may have. Split it.`);
  const mark = whole.startsWith(byteOrderMark) ? byteOrderMark : '';
  const before = whole.slice(mark.length);
  const { text, steps } = attempt<StepText>(
    () => intoSteps(before),
    (reason) => {
      throw new Error(`${file} cannot be turned into steps, so it was not changed. Reason: ${reason}`);
    },
  );
  const isWritten = write && !isInput && steps > 0;
  if (isWritten) await files.write(file, new TextEncoder().encode(mark + text));
  if (json) writeJson(host, { file: isInput ? undefined : file, steps, written: isWritten, text });
  else if (isInput) host.out(text);
  else if (steps === 0) say(host.out, `Nothing in ${file} can be turned into steps that is none yet.`);
  else {
    say(host.out, ...changedLines(before.split(/\r\n|\r|\n/), text.split(/\r\n|\r|\n/)));
    const what = `${file}: ${counted(steps, 'new step')}.`;
    say(host.out, isWritten ? what : `${what} Nothing was written; --write does.`);
  }
  return steps > 0 ? exitCodes.clean : exitCodes.problems;
}

async function wholeInput(host: CliHost): Promise<string> {
  let text = '';
  for await (const line of host.lines()) text += `${line}\n`;
  return text;
}
