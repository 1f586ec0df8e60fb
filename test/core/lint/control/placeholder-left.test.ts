import { newSopText } from '../../../../src/core/authoring/new-sop';
import { approved, assertTold } from './told';

describe('placeholder text', () => {
  const code = 'sop.placeholder-left';
  const told = (body: string, ...texts: string[]) =>
    assertTold(approved('', `Summary.\n\n${body}`), {}, ...texts.map((text) => [code, text] as const));

  it('is found in steps, tables, headings and guidance', () => {
    told('- [ ] ⟦TODO⟧: write this\n- [ ] ⟦TODO⟧\n- [ ] See the form (⟦TODO⟧)\n', 'TODO', 'TODO', 'TODO');
    told('| what | when |\n| --- | --- |\n| refund | ⟦TBD⟧ |\n\n- [ ] Do it\n', 'TBD');
    told('## ⟦FIXME⟧\n\n- [ ] Call ⟦XXX⟧ first\n', 'FIXME', 'XXX');
    told('⟦Lorem ipsum⟧ dolor sit amet.\n\n- [ ] Do it\n', 'Lorem ipsum');
    told(
      '- [ ] ⟦???⟧\n- [ ] ⟦Pendiente⟧ `#later`\n- [ ] Ask [⟦pendiente⟧]\n'.replace('[⟦pendiente⟧]', '⟦[pendiente]⟧'),
      '???',
      'Pendiente',
      '[pendiente]',
    );
  });

  it('is found in Spanish, Catalan and English', () => {
    told(
      '- [ ] Paga en el plazo ⟦por definir⟧\n- [ ] Texto ⟦pendiente de redactar⟧\n',
      'por definir',
      'pendiente de redactar',
    );
    told('- [ ] Termini ⟦per definir⟧.\n- [ ] Text ⟦pendent de definir⟧\n', 'per definir', 'pendent de definir');
    told('- [ ] Term ⟦to be defined⟧\n- [ ] Ask about the limit (⟦to be written⟧)\n', 'to be defined', 'to be written');
    told('- [ ] ⟦PENDIENTE:⟧ importe\n- [ ] ⟦PENDENT:⟧ import\n', 'PENDIENTE:', 'PENDENT:');
  });

  it('is found in replies where it is no placeholder of another tool', () => {
    const reply = (text: string) => `- [ ] Do it\n\n## R\n\n\`\`\`reply lang=es\n${text}\n\`\`\`\n`;
    told(reply('⟦PENDIENTE:⟧ texto. TODO'), 'PENDIENTE:');
    told(reply('En un plazo ⟦por definir⟧'), 'por definir');
  });

  it('is found in a title', () => {
    assertTold(approved().replace('title: T', 'title: ⟦TBD⟧'), {}, [code, 'TBD']);
  });

  it('is not what merely looks like it', () => {
    told(
      [
        '- [ ] Revisa TODO el pedido y TODO lo demás',
        '- [ ] Comprueba que el pago está pendiente, o el pedido pendiente de envío',
        '- [ ] Marca el pedido (pendiente)',
        '- [ ] Ask which size: XL or XXXL; the order is like BR-XXXXXX, or `XXX`',
        '- [ ] Is it paid?? <!-- TODO: ask Luis -->',
        '- [ ] See [the list](https://shop.example/TODO/XXX)',
        '- [ ] Write {{ XXX }} there',
        '- [ ] Cal trucar-los per definir el termini',
        '- [ ] A supervisor decides what is to be written to them',
        '',
        '| state | |',
        '| --- | --- |',
        '| Pendiente | wait |',
        '',
      ].join('\n'),
    );
  });

  it('is what a new SOP says before its author writes it', () => {
    for (const [lang, mark] of [
      ['es', 'POR ESCRIBIR'],
      ['ca', 'PER ESCRIURE'],
      ['en', 'TODO'],
    ] as const) {
      const text = newSopText({ id: 'a', title: 'T', lang });
      assertTold(text, {});
      const begun = text.replace('status: draft', 'status: approved\nowner: ana\napprovers: [{by: luis}]');
      const [front, body] = begun.split('\n## ', 1).concat(begun.slice(begun.indexOf('\n## ')));
      assertTold(`${front?.replace(mark, `⟦${mark}⟧`)}${body}`, {}, [code, mark]);
    }
  });

  it('may stand in a draft', () => {
    assertTold(approved('', '- [ ] TODO: write this\n').replace('status: approved', 'status: draft'), {});
  });
});
