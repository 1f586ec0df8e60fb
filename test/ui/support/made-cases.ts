import fs from 'node:fs';
import path from 'node:path';
import { readLibraryConfig } from '../../../src/core/library/config';
import { readSop } from '../../../src/core/sop/read';
import { makeCases, type MadeCasesOptions } from '../../bench/made-cases';

/** The SOPs of the sample library that a shop follows most, the first ones more often than the last. */
const followed = [
  'shipping-returns/refund-return',
  'shipping-returns/refund-defective-product',
  'shipping-returns/track-order',
  'payment/promo-code',
  'payment/card-declined',
  'shipping-returns/track-refund',
  'general/post-sale-follow-up',
  'shipping-returns/replace-wrong-item',
];

/**
 * Writes records of cases on the sample library of a workspace, as a small team would leave them in the months before today.
 * @param folder what cases are kept in; it is made.
 */
export function writeMadeCases(
  workspace: string,
  folder: string,
  events: number,
  options: Pick<MadeCasesOptions, 'assistantsEvery'> = {},
): void {
  const root = path.join(workspace, 'sops');
  const { config } = readLibraryConfig(fs.readFileSync(path.join(root, 'library.yml'), 'utf8'));
  const sops = [
    ...followed.map((name) => `${name}.md`),
    ...fs
      .readdirSync(path.join(root, 'complaints'))
      .filter((name) => name.endsWith('.md'))
      .slice(0, 1)
      .map((name) => `complaints/${name}`),
  ]
    .filter((name) => fs.existsSync(path.join(root, name)))
    .map((name) =>
      readSop(fs.readFileSync(path.join(root, name), 'utf8'), {
        uri: `file://${root}/${name}`,
        root: `file://${root}`,
        path: name,
      }),
    );
  const now = Date.now();
  const day = 86_400_000;
  fs.mkdirSync(folder, { recursive: true });
  for (const made of makeCases(sops, events, { ...options, config, from: now - 200 * day, to: now - 3 * day })) {
    // What is yet to come has not been written.
    const one = made.filter(({ ts }) => Date.parse(ts) <= now);
    fs.writeFileSync(
      path.join(folder, `${one[0]?.run_id ?? ''}.made.jsonl`),
      one.map((event) => `${JSON.stringify(event)}\n`).join(''),
    );
  }
}
