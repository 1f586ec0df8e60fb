import type { Suggestion } from '../../core/triage/triage-index';
import { answerLines, timed } from './answer-lines';
import { inOneLine, percent, rounded } from './format';
import { exitCodes, say, writeJson } from './host';
import type { CliHost, ExitCode } from './host';
import { codeFor, openLibrary } from './library';
import { triageIndexOf } from './triage-index';

export interface TriageCommandOptions {
  readonly library?: string;
  readonly json?: boolean;
  readonly limit: number;
}

/** The argument that means standard input. */
const standardInput = '-';
const confidenceDecimals = 4;

/** Finds the SOPs that handle a message. */
export async function triage(
  host: CliHost,
  message: string,
  { library: folder, json = false, limit }: TriageCommandOptions,
): Promise<ExitCode> {
  const opened = await openLibrary(host, folder);
  const index = triageIndexOf(host, opened);
  const query = message === standardInput ? await wholeInput(host) : message;
  const { found, ms } = timed(host, () => index.triage(query, undefined, { limit }));
  if (json) writeJson(host, { query, results: found.map(toWholeResult), ms });
  else say(host.out, ...(found.length === 0 ? ['Nothing fits.'] : found.flatMap(toWords)));
  return codeFor(opened, found.length > 0 ? exitCodes.clean : exitCodes.problems);
}

/** Finds the SOPs that handle each line of standard input. */
export async function triageLines(host: CliHost, { library: folder, limit }: TriageCommandOptions): Promise<ExitCode> {
  const opened = await openLibrary(host, folder);
  const index = triageIndexOf(host, opened);
  const code = await answerLines(host, ({ text, facts }) => index.triage(text, facts, { limit }), toResult);
  return codeFor(opened, code);
}

async function wholeInput(host: CliHost): Promise<string> {
  const lines: string[] = [];
  for await (const line of host.lines()) lines.push(line);
  return lines.join('\n');
}

/** A suggestion as JSON tells it. */
export function toResult({ sop, confidence, reasons }: Suggestion) {
  return {
    id: sop.id,
    kind: 'sop',
    confidence: rounded(confidence, confidenceDecimals),
    reasons: reasons.map(({ phrase, field, matched }) => ({
      phrase: phrase.text,
      start: phrase.start,
      end: phrase.end,
      field,
      matched,
    })),
  };
}

function toWholeResult(suggestion: Suggestion) {
  const { reasons, ...result } = toResult(suggestion);
  const { title, status, location } = suggestion.sop;
  return { ...result, title, status, file: location.uri, reasons };
}

function toWords({ sop, confidence, reasons }: Suggestion): string[] {
  return [
    `${percent(confidence)} ${sop.id} ${sop.title} (${sop.status}) ${sop.location.uri}`,
    ...reasons.map(({ phrase, field, matched }) => `  “${inOneLine(phrase.text)}” → ${field} “${inOneLine(matched)}”`),
  ];
}
