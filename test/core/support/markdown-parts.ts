import fc from 'fast-check';

/** Texts that want to become links, cells, HTML or anything else in Markdown. */
export const markdownParts = fc
  .array(
    fc.constantFrom(
      ...['https://a', 'http://evil.example/x', 'ftp://b.c', 'www.evil.example', 'me@evil.example', 'mailto:a@b.cd'],
      ...['//evil.example', 'xmpp:a@b.c/d', '|', '\\', '\\|', '`', '``', '[', ']', '(', ')', '![', '](', '<', '>', '&'],
      ...[
        '[Login](http://evil.example)',
        '<a href="http://evil.example">',
        '<!--',
        '[^1]',
        '[^1]: x',
        '[a]: http://b.c',
      ],
      ...[
        '*',
        '_',
        '~~',
        '$',
        ':',
        '.',
        ',',
        '/',
        '@',
        'w',
        'www',
        'a',
        'ñ',
        ' ',
        '\n',
        '\r',
        '\t',
        '\u0085',
        '\u2028',
      ],
      ...['\u202E', '\u2066', '\0', '\u001B', '\u200B', '\uFEFF', '\u0301', '&#124;', '&lt;', '- ', '# ', '===', '---'],
    ),
    { maxLength: 12 },
  )
  .map((some) => some.join(''));
