import assert from 'node:assert/strict';
import { assertFound, fixedLines, withBody, withReply } from './support';

describe('a link in a reply', () => {
  it('is an address that can be opened', () => {
    assertFound(
      withReply(
        'See ⟦https//shop.com/a⟧, ⟦htps://shop.com⟧, ⟦http:/shop.com⟧, ⟦https://https://shop.com/b⟧ or ⟦https://shop⟧.',
      ),
      undefined,
      ['reply.link-broken', 'https//shop.com/a', 'https://shop.com/a'],
      ['reply.link-broken', 'htps://shop.com', 'https://shop.com'],
      ['reply.link-broken', 'http:/shop.com', 'http://shop.com'],
      ['reply.link-broken', 'https://https://shop.com/b', 'https://shop.com/b'],
      ['reply.link-broken', 'https://shop'],
    );
    assertFound(
      withReply('See [this](⟦www.shop.com/a⟧) and [that](⟦shop.es⟧), or [write](⟦me@shop.com⟧)'),
      undefined,
      ['reply.link-broken', 'www.shop.com/a', 'https://www.shop.com/a'],
      ['reply.link-broken', 'shop.es', 'https://shop.es'],
      ['reply.link-broken', 'me@shop.com', 'mailto:me@shop.com'],
    );
    assertFound(
      withReply(
        'https://shop.com, (https://shop.com/a_(b)) <https://shop.com/?q=1&r=á#x>. shop.com/returns www.shop.com [a](https://shop.com) [b](mailto:a@shop.com) [c](tel:+34900) https://{{ x }}/a {{ url }} [d]({{ url }}) http://münchen.de:8080/ "https://brialba.example/a" https. Begin with http: please. Price 2@3. https://mi-tienda.es/x',
      ),
      undefined,
    );
    assert.deepEqual(fixedLines(withReply('See https//shop.com/a.'), 'reply.link-broken'), ['See https://shop.com/a.']);
  });

  it('is no leftover of an example or a test', () => {
    assertFound(
      withReply(
        '⟦https://example.com/a⟧ ⟦http://localhost:3000⟧ ⟦https://www.your-shop.com⟧ ⟦http://192.168.1.4/x⟧ ⟦info@example.org⟧',
      ),
      undefined,
      ['reply.link-leftover', 'https://example.com/a'],
      ['reply.link-leftover', 'http://localhost:3000'],
      ['reply.link-leftover', 'https://www.your-shop.com'],
      ['reply.link-leftover', 'http://192.168.1.4/x'],
      ['reply.link-leftover', 'info@example.org'],
    );
  });

  it('leads to no file that customers cannot open', () => {
    assertFound(
      withReply(
        '[z](⟦/devoluciones⟧) [a](⟦files/care.pdf⟧) [b](⟦../shipping/track.md#top⟧) [c](⟦#sent⟧) ⟦file:///srv/a.pdf⟧ ⟦C:\\docs\\a.pdf⟧ ⟦\\\\server\\a⟧',
      ),
      undefined,
      ['reply.link-inside', '/devoluciones'],
      ['reply.link-inside', 'files/care.pdf'],
      ['reply.link-inside', '../shipping/track.md#top'],
      ['reply.link-inside', '#sent'],
      ['reply.link-inside', 'file:///srv/a.pdf'],
      ['reply.link-inside', 'C:\\docs\\a.pdf'],
      ['reply.link-inside', '\\\\server\\a'],
    );
  });

  it('is no mistyped e-mail address', () => {
    assertFound(
      withReply('⟦me@shop⟧ ⟦me@@shop.com⟧ ⟦me@shop,com⟧ me@shop.com, @shop on X [w](⟦mailto:me@shop⟧)'),
      undefined,
      ['reply.mail-broken', 'me@shop'],
      ['reply.mail-broken', 'me@@shop.com', 'me@shop.com'],
      ['reply.mail-broken', 'me@shop,com', 'me@shop.com'],
      ['reply.mail-broken', 'mailto:me@shop'],
    );
    assertFound(withReply('Write to us at @shop.com_es or follow @shop, me@shop.com,then call. 3 @ 5 EUR'), undefined);
  });

  it('is looked at in answers before they are asked, too', () => {
    assertFound(
      withBody('## And when?\n\n```anticipate lang=en\n⟦https//a.com⟧\n```\n\n## Sent\n\n```reply lang=en\nHi\n```\n'),
      undefined,
      ['reply.link-broken', 'https//a.com', 'https://a.com'],
    );
  });
});
