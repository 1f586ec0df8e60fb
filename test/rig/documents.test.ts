import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import GithubSlugger from 'github-slugger';
import { Marked, type Token, type Tokens } from 'marked';
import packageJson from '../../package.json';
import nls from '../../package.nls.json';
import { libraryKeys } from '../../src/core/library/config';
import { frontMatterKeys } from '../../src/core/sop/front-matter-keys';
import { repoRoot } from '../../tools/shared/paths';

/** The Markdown files that people read about the project, from the repository's root. */
const documents = ['.', '.github', 'docs', 'docs/decisions'].flatMap((folder) =>
  fs
    .readdirSync(path.join(repoRoot, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => path.posix.join(folder, name)),
);

function read(file: string): string {
  return fs.readFileSync(path.join(repoRoot, file), 'utf8');
}

function tokensOf(file: string): Token[] {
  const marked = new Marked();
  const tokens: Token[] = [];
  void marked.walkTokens(marked.lexer(read(file)), (token) => void tokens.push(token));
  return tokens;
}

/** The anchors a Git host gives the headings of a file. */
function anchorsOf(file: string): Set<string> {
  const slugger = new GithubSlugger();
  const headings = tokensOf(file).filter((token): token is Tokens.Heading => token.type === 'heading');
  return new Set(headings.map(({ text }) => slugger.slug(text.replaceAll('`', ''))));
}

/** What is named in backticks and is a path of the repository. */
function pathsIn(text: string): string[] {
  const spans = [...text.matchAll(/`([^`\n]+)`/g)].map(([, span = '']) => span);
  return spans.filter((span) => /^(src|test|tools|docs|media|l10n|sops)\/[\w./-]*$/.test(span));
}

describe('Documents', () => {
  for (const file of documents) {
    it(`${file} links to files and headings that exist`, () => {
      const links = tokensOf(file).flatMap((token) =>
        token.type === 'link' || token.type === 'image' ? [(token as Tokens.Link | Tokens.Image).href] : [],
      );
      for (const link of links.filter((one) => !/^[a-z]+:/.test(one))) {
        const [target = '', anchor] = link.split('#', 2);
        const named = target === '' ? file : path.posix.join(path.posix.dirname(file), decodeURI(target));
        assert.ok(fs.existsSync(path.join(repoRoot, named)), `${link} leads nowhere`);
        if (anchor !== undefined) assert.ok(anchorsOf(named).has(decodeURI(anchor)), `${link} has no such heading`);
      }
    });
  }

  it('name only paths that exist, but for what is to come', () => {
    for (const file of documents.filter((one) => one !== 'CHANGELOG.md')) {
      const text = read(file).replace(/^## Where the next capabilities go$[^]*?(?=^## )/m, '');
      for (const named of pathsIn(text)) assert.ok(fs.existsSync(path.join(repoRoot, named)), `${file}: ${named}`);
    }
  });

  it('name every setting, and every command of the palette', () => {
    const text = read('docs/settings.md');
    const { commands, configuration, menus } = packageJson.contributes;
    const titles: Readonly<Record<string, string>> = nls;
    const hidden = menus.commandPalette.filter(({ when }) => when === 'false').map(({ command }) => command);
    for (const setting of Object.keys(configuration.properties)) assert.ok(text.includes(`\`${setting}\``), setting);
    for (const { command, title } of commands.filter((one) => !hidden.includes(one.command)))
      assert.ok(text.includes(titles[title.slice(1, -1)] ?? title), command);
  });

  it('name every key of front matter and of library.yml', () => {
    const text = read('docs/format.md');
    for (const key of [...frontMatterKeys, ...libraryKeys]) assert.ok(text.includes(`\`${key}\``), key);
  });

  it('are short enough to be read: CONTRIBUTING.md', () => {
    assert.ok(read('CONTRIBUTING.md').split('\n').length <= 121);
  });

  it('are listed where there is an index', () => {
    const index = read('docs/decisions/README.md');
    for (const file of documents.filter((one) => one.startsWith('docs/decisions/') && !one.endsWith('README.md')))
      assert.ok(index.includes(`(${path.posix.basename(file)})`), file);
  });
});
