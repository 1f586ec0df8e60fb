import assert from 'node:assert/strict';
import { sectionsToRead } from '../../../src/core/sop/reading-order';
import { packSop, unpackSop } from '../../../src/core/sop/pack/sop';
import { assertBodyProblems } from '../support/problems';
import { sopWith } from '../support/sops';

const fence = '```';
const asked = `## And if not?\n\n${fence}anticipate lang=en\nReply to {{ shop.name }}.\n${fence}\n\n${fence}anticipate lang=es channel=chat\nConteste.\n${fence}\n`;

/** Each question of some Markdown that is answered before it is asked, with its texts. */
function anticipationsOf(body: string): unknown[] {
  return sopWith(body).anticipations.map(({ id, title, variants }) => [
    id,
    title,
    ...variants.map(({ lang, channel, text }) => [lang, channel, text]),
  ]);
}

describe('answers before they are asked', () => {
  it('belong to the heading above them, which is the question, and are no replies', () => {
    assert.deepEqual(anticipationsOf(`- [ ] Go\n\n${asked}`), [
      ['and-if-not', 'And if not?', ['en', undefined, 'Reply to {{ shop.name }}.'], ['es', 'chat', 'Conteste.']],
    ]);
    const sop = sopWith(`- [ ] Go [there](#and-if-not)\n\n${asked}`);
    assert.deepEqual(sop.replies, []);
    assert.deepEqual(sop.sections[0]?.steps[0]?.replies, [], 'no step sends one');
    assert.deepEqual(sop.sections[1]?.guidance, [], 'nor is it code to be said');
  });

  it('come back from a cache with their texts', () => {
    const sop = sopWith(`- [ ] Go\n\n> Quoted\n\n${asked}`);
    const { packed, bytes } = packSop(sop) ?? assert.fail();
    const back = unpackSop(JSON.parse(JSON.stringify(packed)), bytes, sop.location);
    const textsOf = (one: typeof sop) => one.anticipations.flatMap(({ variants }) => variants.map(({ text }) => text));
    assert.deepEqual(back && textsOf(back), textsOf(sop));
  });

  it('stand where their question stands when the SOP is read', () => {
    const read = sectionsToRead(sopWith(`## First\n\n- [ ] Go\n\n${asked}`));
    assert.deepEqual(
      read.map(({ title, replies, anticipation }) => [title, replies.length, anticipation?.title]),
      [
        ['First', 0, undefined],
        ['And if not?', 0, 'And if not?'],
      ],
    );
  });

  it('need a heading of their own', () => {
    assertBodyProblems(`⟦${fence}anticipate lang=en\nx\n${fence}⟧\n\n# A\n\n- [ ] Step\n`, [
      'reply.anticipation-heading',
    ]);
    const shared = `# A\n\n${fence}reply lang=en\ny\n${fence}\n\n⟦${fence}anticipate lang=en\nx\n${fence}⟧\n`;
    assertBodyProblems(shared, ['reply.anticipation-heading']);
    assert.deepEqual(anticipationsOf(shared.replace(/[⟦⟧]/g, '')), []);
  });

  it('are checked as replies are', () => {
    assertBodyProblems(`# A\n\n⟦${fence}anticipate⟧\nx\n${fence}\n`, ['reply.language-missing']);
    assertBodyProblems(`# A\n\n⟦${fence}anticipate lang=es⟧\n \n${fence}\n`, ['reply.empty']);
    assertBodyProblems(`# A\n\n${fence}⟦Anticipate lang=es⟧\nx\n${fence}\n`, [
      'reply.fence-odd',
      'Anticipate lang=es',
      'anticipate lang=es',
    ]);
    assertBodyProblems(`# A\n\n- [ ] Go\n\n${fence}⟦anticipat⟧ lang=es\nx\n${fence}\n`, [
      'reply.fence-unread',
      'anticipat',
      'anticipate',
    ]);
  });

  it('are there in each language that the replies of their SOP are in', () => {
    const replies = `# A\n\n${fence}reply lang=es\nx\n${fence}\n\n${fence}reply lang=ca-ES\nx\n${fence}\n`;
    assertBodyProblems(`${replies}\n⟦## When?⟧\n\n${fence}anticipate lang=es-MX\nx\n${fence}\n`, [
      'reply.anticipation-language',
      'When?',
      'ca',
    ]);
  });
});
