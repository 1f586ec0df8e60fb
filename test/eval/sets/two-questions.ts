import type { Drawing } from '../drawing';
import { readyIndex } from '../methods/triage';
import type { Report } from '../report';

const ways: Readonly<Record<string, (one: string, other: string) => string>> = {
  'two sentences': (one, other) => `${one}. ${other}`,
  'two lines': (one, other) => `${one}\n${other}`,
  'joined by “and”': (one, other) => `${one} and ${other}`,
};

/** Tells how the product does with two questions about different things in one message: both SOPs should be among the first three. */
export function tellTwoQuestions({ sops, cases }: Drawing, report: Report): void {
  const index = readyIndex(sops);
  const pairs = cases
    .map((one, at) => [one, cases[(at * 37 + 11) % cases.length]!] as const)
    .filter(([one, other]) => one.expected[0] !== other.expected[0]);
  const share = (count: number) => ((count / pairs.length) * 100).toFixed(1);
  report.table(
    `Two questions in one message (${pairs.length} pairs)`,
    ['', 'first right', 'both in 3'],
    Object.entries(ways).map(([name, join]) => {
      const answers = pairs.map(([one, other]) => ({
        meant: [...one.expected, ...other.expected],
        ids: index.triage(join(one.message, other.message)).map(({ sop }) => sop.id),
      }));
      return [
        name,
        share(answers.filter(({ meant, ids }) => meant.includes(ids[0] ?? '')).length),
        share(answers.filter(({ meant, ids }) => meant.every((id) => ids.includes(id))).length),
      ];
    }),
  );
}
