import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLibraryConfig } from '../../src/core/library/config';
import { isSopPath } from '../../src/core/library/path';
import type { Sop } from '../../src/core/sop/model';
import { readSopBytes } from '../../src/core/sop/read';
import { readMarkedMessages } from '../eval/messages';
import { readShortMessages } from '../eval/sets/short-messages';

/** The SOPs of a library, by id. */
function sopsOf(root: string): ReadonlyMap<string, Sop> {
  return new Map(
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter(isSopPath)
      .map((path) => readSopBytes(readFileSync(join(root, path)), { uri: `${root}/${path}`, root, path }))
      .map((sop) => [sop.id, sop]),
  );
}

describe('the messages that are kept apart', () => {
  const sops = sopsOf('sops');
  const sets = readMarkedMessages();

  it('are enough in each language, half of them mails', () => {
    for (const language of ['es', 'ca', 'en']) {
      const some = sets.get(language) ?? [];
      assert.ok(some.length >= 40, `${some.length} in ${language}`);
      for (const channel of ['email', 'chat', 'phone', 'social'])
        assert.ok(some.filter((one) => one.channel === channel).length >= 4, `${channel} in ${language}`);
      assert.ok(some.filter(({ channel }) => channel === 'email').length >= some.length * 0.4);
    }
  });

  it('are marked in their language, with SOPs of the sample library', () => {
    for (const [language, messages] of sets)
      for (const message of messages) {
        assert.ok(language === 'other' || message.language === language, message.name);
        for (const id of message.sops) assert.ok(sops.has(id), `${message.name}: ${id}`);
      }
  });
});

describe('the short messages', () => {
  const sops = sopsOf('sops');
  const names = ['own', 'dev', 'kept'];

  for (const name of names)
    it(`name SOPs that may be suggested, in three languages: ${name}`, () => {
      const cases = readShortMessages(name);
      assert.deepEqual([...new Set(cases.map(({ language }) => language))].sort(), ['ca', 'en', 'es']);
      cases.forEach(({ expected }, at) => {
        for (const id of expected)
          assert.ok(sops.has(id) && sops.get(id)?.status !== 'retired', `line ${at + 1}: ${id}`);
      });
    });

  it('stand in one set each, so that what is kept back is not developed on', () => {
    const all = names.flatMap((name) => readShortMessages(name).map(({ message }) => message.trim().toLowerCase()));
    assert.equal(new Set(all).size, all.length);
  });
});

/** What stands beside a message that is to be answered. */
interface Expected {
  readonly language: string;
  readonly channel: string;
  readonly sops: readonly string[];
  readonly facts: Readonly<Record<string, string>>;
  readonly checklists: readonly {
    readonly sop: string;
    readonly answers: Readonly<Record<string, string>>;
    readonly protocol: readonly string[];
    readonly reply: string;
    readonly step: string;
    readonly typed: Readonly<Record<string, string>>;
  }[];
}

describe('the ten messages to be answered', () => {
  const folder = 'test/ui/messages';
  const shop = 'test/fixtures/shop';
  const sops = sopsOf(shop);
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length));
  const expectedOf = (name: string) => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Expected;
  const { config } = readLibraryConfig(readFileSync(join(shop, 'library.yml'), 'utf8'));

  it('are ten, in three languages and four channels, three of them over a protocol step', () => {
    const all = names.map(expectedOf);
    assert.equal(all.length, 10);
    assert.deepEqual([...new Set(all.map(({ language }) => language))].sort(), ['ca', 'en', 'es']);
    assert.deepEqual([...new Set(all.map(({ channel }) => channel))].sort(), ['chat', 'email', 'phone', 'social']);
    assert.ok(all.filter(({ checklists }) => checklists.some(({ protocol }) => protocol.length > 0)).length >= 3);
  });

  for (const name of names)
    it(`agree with the library in which they are answered: ${name}`, () => {
      assert.ok(existsSync(join(folder, `${name}.txt`)));
      const text = readFileSync(join(folder, `${name}.txt`), 'utf8');
      const { language, channel, sops: ids, facts, checklists } = expectedOf(name);
      assert.deepEqual(
        checklists.map(({ sop }) => sop),
        ids,
      );
      for (const [variable, value] of Object.entries(facts)) {
        if (variable !== 'customer.phone') assert.ok(text.includes(value), variable);
        assert.ok(config.variables.get(variable)?.pattern?.matches(value) ?? true, variable);
      }
      for (const { sop: id, answers, protocol, reply, step, typed } of checklists) {
        const sop = sops.get(id);
        assert.ok(sop, id);
        const steps = sop.sections.flatMap((section) => section.steps);
        const find = (wanted: string) =>
          steps.find((one) => one.id === wanted) ?? assert.fail(`${id} has no step ${wanted}`);
        for (const [question, option] of Object.entries(answers)) {
          const options = find(question).branches.map(({ answer }) => answer.replace('{{ return.days }}', '30'));
          assert.ok(options.includes(option), `${option}: ${options.join(' | ')}`);
        }
        for (const one of protocol) assert.equal(find(one).conduct, 'protocol', one);
        find(step);
        const variants = sop.replies.find(({ title }) => title === reply)?.variants ?? [];
        assert.ok(
          variants.some((one) => one.lang === language && one.channel === channel),
          `${reply} in ${language} for ${channel}`,
        );
        for (const [variable, value] of Object.entries(typed))
          assert.ok(config.variables.get(variable)?.pattern?.matches(value) ?? true, variable);
      }
    });
});
