import { assertFound, withBody } from './support';

describe('a file that goes out with a reply', () => {
  const reply = '```reply lang=en channel=email\nHi\n```\n';

  it('is of a kind that mail services deliver', () => {
    assertFound(
      withBody(
        `## Sent\n\nAttach ⟦[this](files/form.exe)⟧ and [that](files/form.pdf), not ⟦[it](<files/Run me.JS>)⟧.\n\n${reply}`,
      ),
      undefined,
      ['reply.attachment-refused', 'form.exe'],
      ['reply.attachment-refused', 'Run me.JS'],
    );
  });

  it('is no other file that agents use', () => {
    assertFound(withBody(`Run [this](files/print.bat) first.\n\n## Sent\n\n${reply}`), undefined);
  });
});
