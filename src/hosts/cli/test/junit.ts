import { placeOf } from '../place';
import { xmlAttributes, xmlEscaped } from '../xml';
import { headOf } from './report';
import { labelOf } from '../../../core/scenario/run/told-failures';
import type { FileReport, TestReport } from './report';
import type { TestWords } from './words';
import { comparedLines } from './compared-lines';
import type { TestRun } from '../../../core/scenario/run/result';
import type { Failure } from '../../../core/scenario/run/failure';

/**
 * What came of the tests, in the XML that CI servers read as that of JUnit: a suite for each file, a case for each language and
 * channel of a test.
 */
export function junitXml(report: TestReport, words: TestWords): string {
  const suites = report.files.map((one) => suiteOf(one, words));
  const sum = (count: (one: Suite) => number) => suites.reduce((all, one) => all + count(one), 0);
  const counts = { tests: sum(({ tests }) => tests), failures: sum(({ failures }) => failures) };
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${xmlAttributes({ name: 'sop-guide', ...counts, errors: sum(({ errors }) => errors) })}>`,
    ...suites.flatMap(({ lines }) => lines),
    '</testsuites>',
    '',
  ].join('\n');
}

interface Suite {
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
  readonly lines: readonly string[];
}

function suiteOf({ file, problems, results }: FileReport, words: TestWords): Suite {
  const bad = problems.filter(({ severity }) => severity !== 'information');
  const cases = results.flatMap((result) => {
    const { name, place } = headOf(result);
    return result.runs.map((run) => ({ run, name: nameOf(name, run), line: place.line }));
  });
  const counts = {
    tests: cases.length + (bad.length > 0 ? 1 : 0),
    failures: cases.filter(({ run }) => run.failures.length > 0).length,
    errors: bad.length > 0 ? 1 : 0,
  };
  return {
    ...counts,
    lines: [
      `  <testsuite${xmlAttributes({ name: file, ...counts })}>`,
      ...(bad.length > 0
        ? [
            `    <testcase${xmlAttributes({ name: words.say('readable'), classname: file, file })}>`,
            ...bad.map((one) =>
              element('error', one.code, words.problem(one), `${placed(file, one)} ${words.problem(one)}`),
            ),
            '    </testcase>',
          ]
        : []),
      ...cases.flatMap(({ run, name, line }) => caseOf({ file, name, line }, run, words)),
      '  </testsuite>',
    ],
  };
}

function caseOf(
  { file, name, line }: { readonly file: string; readonly name: string; readonly line: number },
  { failures }: TestRun,
  words: TestWords,
): string[] {
  const said = xmlAttributes({ name, classname: file, file, line });
  if (failures.length === 0) return [`    <testcase${said}/>`];
  return [
    `    <testcase${said}>`,
    ...failures.map((one) =>
      element(
        'failure',
        one.code,
        words.failure(one),
        [`${placed(file, one)} ${words.failure(one)}`, ...compared(one)].join('\n'),
      ),
    ),
    '    </testcase>',
  ];
}

function nameOf(name: string, run: TestRun): string {
  const label = labelOf(run);
  return label === '' ? name : `${name} (${label})`;
}

function placed(file: string, { range }: Pick<Failure, 'range'>): string {
  const { line, column } = placeOf(range);
  return `${file}:${line}:${column}`;
}

function compared(failure: Failure): string[] {
  return failure.compared ? comparedLines(failure.compared.expected, failure.compared.actual) : [];
}

function element(name: string, type: string, message: string, text: string): string {
  return `      <${name}${xmlAttributes({ type, message })}>${xmlEscaped(text)}</${name}>`;
}
