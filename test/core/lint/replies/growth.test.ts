import assert from 'node:assert/strict';
import { saidBy } from '../../../../src/core/liquid/choices';
import { idleBranches, silentChoice } from '../../../../src/core/liquid/possible';
import { readTemplate } from '../../../../src/core/liquid/template';
import { libraryOf, linterOf } from '../../support/libraries';
import { withReply } from './support';

describe('the rules of replies', () => {
  it('end on whatever is written, and find nothing that is not certain', () => {
    const many = (text: (at: number) => string, count = 400) =>
      Array.from({ length: count }, (_, at) => text(at)).join('');
    for (const text of [
      `{% if a == 0 %}${many((at) => `{% elsif a == ${at} %}x`)}{% else %}y{% endif %}`,
      many((at) => `{% if a == ${at % 7} %}{% endif %}`),
      many((at) => `{% if a${at} %}x{% endif %}`),
      `${many(() => '{% if a %}', 18)}x${many(() => '{% endif %}', 18)}`,
      `{% if ${many((at) => `a == ${at} or `, 100)} b %}x{% endif %}`,
      `{% case a %}${many((at) => `{% when "${at}", "x" %}y`)}{% endcase %}`,
    ]) {
      const { templates, names } = readTemplate(text);
      const said = saidBy(templates, names.own);
      assert.ok([...idleBranches(said, () => undefined)].length <= 400);
      silentChoice(said, () => undefined);
    }
  });

  it('end on marks that are never closed', () => {
    for (const mark of [
      '<a href="',
      '<!--',
      '](',
      '`',
      '**',
      '__',
      '|-',
      '\\\\a',
      'order      ',
      'a@',
      'https://',
      'Hola Ana ',
      'ES91 ',
      '4 ',
      '&#',
      '{{ "',
    ])
      assert.ok(
        linterOf(libraryOf({ 'a.md': withReply(mark.repeat(4000), 'lang=en channel=sms') })).problems('sops/a.md')
          .length < 500,
      );
  });
});
