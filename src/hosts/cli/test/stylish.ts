import { together } from '../../../core/scenario/coverage';
import type { NotWalked, Share, SopCoverage } from '../../../core/scenario/coverage';
import { inOneLine, percent } from '../format';
import { comparedLines } from './compared-lines';
import { placeOf } from '../place';
import { countOf, headOf } from './report';
import { failuresOf } from '../../../core/scenario/run/told-failures';
import type { FileReport, TestReport } from './report';
import type { TestWords } from './words';

/** What came of the tests, as lines for people: what failed, where, with what was expected and what came. */
export function stylishLines(report: TestReport, words: TestWords): string[] {
  return [
    ...report.files.flatMap((one) => linesOfFile(one, words)),
    ...(report.coverage ? coverageLines(report.coverage, words) : []),
    summary(report, words),
  ];
}

function linesOfFile({ file, problems, results }: FileReport, words: TestWords): string[] {
  const told = problems.map((one) => {
    const { line, column } = placeOf(one.range);
    return `${file}:${line}:${column} ${one.severity} ${one.code} ${words.problem(one)}`;
  });
  const failed = results.flatMap((result) =>
    failuresOf(result).flatMap(({ failure, labels }) => {
      const { line, column } = placeOf(failure.range);
      const where = labels.length > 0 ? ` (${labels.join('; ')})` : '';
      const lines = failure.compared ? comparedLines(failure.compared.expected, failure.compared.actual) : [];
      const name = words.say('failed', inOneLine(headOf(result).name));
      return [
        `${file}:${line}:${column} ${name}${where}: ${words.failure(failure)}`,
        ...lines.map((one) => `    ${one}`),
      ];
    }),
  );
  return [...told, ...failed];
}

function summary(report: TestReport, words: TestWords): string {
  const { tests, failed } = countOf(report);
  if (report.files.length === 0) return words.say('noTests', report.root);
  const problems = report.files.flatMap((one) => one.problems).length;
  const came = [
    ...(failed === 0
      ? [words.say('allPassed')]
      : [words.count('failedTests', failed), words.count('passedTests', tests - failed)]),
    ...(problems > 0 ? [words.count('problems', problems)] : []),
  ];
  const [all, files] = [words.count('tests', tests), words.count('files', report.files.length)];
  return words.say('summary', all, files, report.root, came.join(', '));
}

function coverageLines(coverage: readonly SopCoverage[], words: TestWords): string[] {
  return [
    ...coverage.flatMap((one) => [
      `${one.sop.location.uri}: ${sharesOf([one], words)}`,
      ...one.notWalked.map((what) => {
        const { line, column } = placeOf(what.range);
        return `  ${one.sop.location.uri}:${line}:${column} ${words.say('notWalked', wordsOfNotWalked(what, words))}`;
      }),
    ]),
    `${words.count('sops', coverage.length)}: ${sharesOf(coverage, words)}`,
  ];
}

function sharesOf(coverage: readonly SopCoverage[], words: TestWords): string {
  const said = (name: 'steps' | 'answers' | 'replies' | 'texts', none: Parameters<TestWords['say']>[0]) => {
    const share = together(coverage.map((one) => one[name]));
    return share.all === 0 ? words.say(none) : words.say(name, shareText(share, words));
  };
  return [
    said('steps', 'noSteps'),
    said('answers', 'noAnswers'),
    said('replies', 'noReplies'),
    said('texts', 'noTexts'),
  ].join(', ');
}

function shareText({ walked, all }: Share, words: TestWords): string {
  return words.say('share', String(walked), String(all), percent(walked / all));
}

function wordsOfNotWalked(what: NotWalked, words: TestWords): string {
  switch (what.kind) {
    case 'step':
      return words.say('step', inOneLine(what.text));
    case 'answer':
      return words.say('answer', inOneLine(what.answer), what.step);
    case 'reply':
      return words.say('reply', inOneLine(what.title));
    case 'text': {
      const variant = [what.lang, what.channel].filter((one) => one !== undefined).join(', ');
      return words.say('text', inOneLine(what.title), variant);
    }
  }
}
