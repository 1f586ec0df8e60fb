import { together } from '../../../core/scenario/coverage';
import type { NotWalked, Share, SopCoverage } from '../../../core/scenario/coverage';
import { counted, inOneLine, percent } from '../format';
import { comparedLines } from './compared-lines';
import { placeOf } from '../place';
import { countOf, headOf, problemWords, wordsOf } from './report';
import { failuresOf } from '../../../core/scenario/run/told-failures';
import type { FileReport, TestReport } from './report';

/** What came of the tests, as lines for people: what failed, where, with what was expected and what came. */
export function stylishLines(report: TestReport): string[] {
  return [
    ...report.files.flatMap(linesOfFile),
    ...(report.coverage ? coverageLines(report.coverage) : []),
    summary(report),
  ];
}

function linesOfFile({ file, problems, results }: FileReport): string[] {
  const told = problems.map((one) => {
    const { line, column } = placeOf(one.range);
    return `${file}:${line}:${column} ${one.severity} ${one.code} ${problemWords(one)}`;
  });
  const failed = results.flatMap((result) =>
    failuresOf(result).flatMap(({ failure, labels }) => {
      const { line, column } = placeOf(failure.range);
      const where = labels.length > 0 ? ` (${labels.join('; ')})` : '';
      const lines = failure.compared ? comparedLines(failure.compared.expected, failure.compared.actual) : [];
      return [
        `${file}:${line}:${column} failed “${inOneLine(headOf(result).name)}”${where}: ${wordsOf(failure)}`,
        ...lines.map((one) => `    ${one}`),
      ];
    }),
  );
  return [...told, ...failed];
}

function summary(report: TestReport): string {
  const { tests, failed } = countOf(report);
  if (report.files.length === 0) return `There are no tests in ${report.root}: names of their files end in .test.yml.`;
  const where = `${counted(tests, 'test')} in ${counted(report.files.length, 'file')} of ${report.root}`;
  const problems = report.files.flatMap((one) => one.problems).length;
  const more = problems > 0 ? `, ${counted(problems, 'problem')}` : '';
  return failed === 0 ? `${where}: all passed${more}.` : `${where}: ${failed} failed, ${tests - failed} passed${more}.`;
}

function coverageLines(coverage: readonly SopCoverage[]): string[] {
  return [
    ...coverage.flatMap((one) => [
      `${one.sop.location.uri}: ${sharesOf([one])}`,
      ...one.notWalked.map((what) => {
        const { line, column } = placeOf(what.range);
        return `  ${one.sop.location.uri}:${line}:${column} not walked: ${wordsOfNotWalked(what)}`;
      }),
    ]),
    `${counted(coverage.length, 'SOP')}: ${sharesOf(coverage)}`,
  ];
}

function sharesOf(coverage: readonly SopCoverage[]): string {
  const said = (name: string, share: Share) =>
    share.all === 0 ? `no ${name}` : `${name} ${share.walked} of ${share.all} (${percent(share.walked / share.all)})`;
  return [
    said('steps', together(coverage.map(({ steps }) => steps))),
    said('answers', together(coverage.map(({ answers }) => answers))),
    said('replies', together(coverage.map(({ replies }) => replies))),
    said('texts', together(coverage.map(({ texts }) => texts))),
  ].join(', ');
}

function wordsOfNotWalked(what: NotWalked): string {
  switch (what.kind) {
    case 'step':
      return `step “${inOneLine(what.text)}”`;
    case 'answer':
      return `answer “${inOneLine(what.answer)}” to #${what.step}`;
    case 'reply':
      return `reply “${inOneLine(what.title)}”`;
    case 'text': {
      const variant = [what.lang, what.channel].filter((one) => one !== undefined).join(', ');
      return `reply “${inOneLine(what.title)}” in ${variant}`;
    }
  }
}
