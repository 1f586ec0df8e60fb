import { assertOnlyText } from '../support/report-markdown';

describe('The Markdown of a report', () => {
  for (const text of [
    'https://a|[Login](http://evil.example)|z',
    '[Login](http://evil.example)',
    '`|` | ``|``',
    '\\| a \\\\| b \\',
    'see http://evil.example/\\|x',
    'www.evil.example|[x](y)',
    'a@evil.example, <me@evil.example> or mailto:me@evil.example',
    '![x](http://evil.example/x.png) <img src=x onerror=alert(1)> <http://evil.example>',
    'x\u202Egnp.exe \u2066y\u2069 \u0007',
  ])
    it(`makes only text of ${JSON.stringify(text)}`, () => assertOnlyText(text));
});
