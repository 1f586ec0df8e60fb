// The bench of drafts, in a process of its own: `bench.ts` bundles it and runs it.
import { measureDrafts } from './drafts';

/** What is promised of a key, in milliseconds of the processor, for 95 keys in a hundred. */
const promised = 16;

async function main(): Promise<void> {
  const { bytes, sops, reply, message, suggestions } = await measureDrafts(1000, 20_000);
  const cost = ({ median, p95 }: typeof reply) => `${median.toFixed(1)} ms at the median, p95 ${p95.toFixed(1)}`;
  console.log('Drafts, of the processor');
  console.log(
    `  ${(bytes / 1024).toFixed(0)} KB, ${sops} SOPs: a key in the reply ${cost(reply)}, in the message ${cost(message)} (p95 at most ${promised}) · suggestions, once nobody types, ${cost(suggestions)}`,
  );
}

void main();
