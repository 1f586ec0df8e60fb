import assert from 'node:assert/strict';
import { assertFound, fixedLines, withBody } from './support';

const config = 'promises: {languages: [en, es], channels: [email, chat]}\n';
const block = (info: string, text = 'Hi') => `\`\`\`reply ${info}\n${text}\n\`\`\`\n`;
const all = ['en channel=email', 'es channel=email', 'en channel=chat', 'es channel=chat'];

describe('what a library promises', () => {
  it('each reply is written in', () => {
    const text = withBody(`⟦## Sent⟧\n\n${block('lang=en channel=email')}\n${block('lang=es-MX channel=email')}`);
    assertFound(text, config, ['reply.promise-missing', 'Sent', 'en chat, es chat', 'en chat', 'es chat']);
    assertFound(withBody(`## Sent\n\n${all.map((one) => block(`lang=${one}`)).join('\n')}`), config);
    assertFound(withBody(`⟦## Sent⟧\n\n${block('lang=en channel=email')}`), 'promises: {languages: [en, ca]}\n', [
      'reply.promise-missing',
      'Sent',
      'ca',
      'ca',
    ]);
  });

  it('is kept by a text for all channels, or in the language of its SOP', () => {
    assertFound(withBody(`## Sent\n\n${block('lang=en')}\n${block('lang=es')}`), config);
    assertFound(
      withBody(`## Sent\n\n${block('channel=x')}`),
      'promises: {languages: [en]}\nlint: {severity: {reply.language-missing: off}}\n',
    );
  });

  it('counts in the languages of the tickets that the SOP is for, and not in those of its translations', () => {
    const both = 'promises: {languages: [en, es]}\n';
    assertFound(withBody(`## Sent\n\n${block('lang=es')}`, 'applies-to: {lang: [es]}\n'), both);
    const translation = 'translation-of: {id: other}\n';
    assertFound(withBody(`## Sent\n\n${block('lang=es')}`, translation), `${both}lint: {severity: {sop: off}}\n`);
  });

  it('counts in the channels of the tickets that the SOP is for', () => {
    const social = 'applies-to: {channel: [social, chat]}\n';
    assertFound(
      withBody(`⟦## Sent⟧\n\n${block('lang=en channel=social')}\n${block('lang=es channel=chat')}`, social),
      config,
      ['reply.promise-missing', 'Sent', 'en chat', 'en chat'],
    );
    assertFound(
      withBody(
        `## Sent\n\n${block('lang=en channel=social')}\n${block('lang=es channel=social')}`,
        'applies-to: {channel: social}\n',
      ),
      config,
    );
  });

  it('is not asked of drafts and retired SOPs', () => {
    const text = withBody(`## Sent\n\n${block('lang=en channel=email')}`);
    for (const status of ['draft', 'retired']) assertFound(text.replace('approved', status), config);
    assertFound(text.replace('approved', 'in-review').replace('## Sent', '⟦## Sent⟧'), config, [
      'reply.promise-missing',
      'Sent',
      'es email, en chat, es chat',
      'es email',
      'en chat',
      'es chat',
    ]);
  });

  it('is added to be written, but not where customers are answered with it already', () => {
    const text = withBody(`## Sent\n\n${block('lang=en channel=email')}\n${block('lang=en channel=chat', 'Hey')}`);
    assert.deepEqual(fixedLines(text.replace('approved', 'in-review'), 'reply.promise-missing', config), [
      '```reply lang=es channel=email',
      'POR TRADUCIR: Hi',
      '```reply lang=es channel=chat',
      'POR TRADUCIR: Hey',
    ]);
    assert.equal(fixedLines(text, 'reply.promise-missing', config), undefined);
  });
});
