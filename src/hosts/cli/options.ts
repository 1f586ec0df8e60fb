import { InvalidArgumentError, Option } from 'commander';
import type { Command } from 'commander';
import type { CsvSeparator } from '../../core/text/csv';
import { isDay } from '../../core/text/day';
import { separators } from './report-options';

export function jsonOption(): Option {
  return new Option('--json', 'print JSON').conflicts('jsonl');
}

export function jsonLinesOption(what: string): Option {
  return new Option('--jsonl', `answer each line of standard input (a ${what}, or {"text": "…"}) with a line of JSON`);
}

/** Whether to answer the argument rather than the lines of standard input; giving both or neither is misuse. */
export function isToAsk(argument: string | undefined, name: string, command: Command): argument is string {
  const isJsonLines = command.getOptionValue('jsonl') === true;
  if (argument !== undefined && isJsonLines)
    command.error(`error: ${name} and --jsonl cannot be used together: --jsonl reads standard input instead.`);
  if (argument === undefined && !isJsonLines)
    command.error(`error: missing required argument '${name}'. Give one, or use --jsonl to read standard input.`);
  return argument !== undefined;
}

export function readLimit(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new InvalidArgumentError('It must be a whole number from 1 to 999999.');
  return Number(text);
}

export function readPort(text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535)
    throw new InvalidArgumentError('It must be a port: a whole number from 0 to 65535.');
  return Number(text);
}

export function readActor(text: string): string {
  const name = text.trim();
  if (name === '' || name.length > 100 || /\p{C}/u.test(name))
    throw new InvalidArgumentError('It must be a name of at most 100 characters, all of which are seen.');
  return name;
}

export function readCount(text: string): number {
  if (!/^(0|[1-9]\d{0,5})$/.test(text)) throw new InvalidArgumentError('It must be a whole number from 0 to 999999.');
  return Number(text);
}

export function readShare(text: string): number {
  if (!/^(0(\.\d+)?|1(\.0+)?)$/.test(text))
    throw new InvalidArgumentError('It must be a number from 0 to 1, such as 0.9.');
  return Number(text);
}

export function readSeparator(text: string): CsvSeparator {
  const found = separators.get(text);
  if (found === undefined) throw new InvalidArgumentError('It must be comma, semicolon or tab.');
  return found;
}

export function readDay(text: string): string {
  if (!isDay(text)) throw new InvalidArgumentError('It must be a day such as 2026-03-31.');
  return text;
}
