import assert from 'node:assert/strict';
import { assertFound, fixedLines, withBody } from './support';

const block = (lang: string) => `\`\`\`reply lang=${lang} channel=email\nHi ${lang}\n\`\`\`\n`;

describe('two replies with one title', () => {
  it('are told at the second', () => {
    const text = withBody(`## Sent\n\n${block('en')}\n⟦## sént⟧\n\n${block('en')}`);
    assertFound(text, undefined, ['reply.title-repeated', 'sént']);
    assertFound(withBody(`## Sent\n\n${block('en')}\n## Not sent\n\n${block('en')}`), undefined);
  });

  it('become one where each has its own languages', () => {
    const text = withBody(`## Sent\n\n${block('en')}\n## Sent\n\n${block('es')}`);
    assert.deepEqual(
      fixedLines(text, 'reply.title-repeated')?.filter((line) => line.startsWith('#')),
      [],
    );
    assert.equal(
      fixedLines(withBody(`## Sent\n\n${block('en')}\n## Sent\n\n${block('en')}`), 'reply.title-repeated'),
      undefined,
    );
  });
});
