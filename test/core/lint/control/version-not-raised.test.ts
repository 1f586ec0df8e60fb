import assert from 'node:assert/strict';
import { approved, assertTold, fixedBy } from './told';

describe('a version', () => {
  const body = 'Gives the money back.\n\n- [ ] Open the order `#open`\n- [ ] Pay within 30 days `#pay`\n';
  const committed = approved('', body);
  const at = (version: string, text: string, mark = (it: string) => `⟦${it}⟧`) =>
    approved('', text).replace('version: 1.0.0', `version: ${mark(version)}`);
  const code = 'sop.version-not-raised';

  it('is raised when what is read changes: the first number for steps and answers', () => {
    const text = `${body}- [ ] Send a mail\n`;
    assertTold(at('1.0.0', text), { committed }, [code, '1.0.0', '2.0.0', '1.1.0']);
    assert.deepEqual(
      fixedBy(code, approved('', text), { committed }),
      ['2.0.0', '1.1.0'].map((version) => at(version, text, String)),
    );
    assertTold(at('2.0.0', text, String), { committed });
    assertTold(at('1.1.0', text, String), { committed });
    assertTold(at('1.0.1', text), { committed }, ['sop.version-raised-too-little', '1.0.1', '2.0.0', '1.1.0']);
  });

  it('is raised for steps in another order, or taken otherwise', () => {
    const [open, pay] = ['- [ ] Open the order `#open`\n', '- [ ] Pay within 30 days `#pay`\n'];
    const swapped = body.replace(open, '').replace(pay, pay + open);
    assertTold(at('1.0.0', swapped), { committed }, [code, '1.0.0', '2.0.0', '1.1.0']);
    const optional = body.replace('#pay', '#pay optional');
    assertTold(at('1.0.0', optional), { committed }, [code, '1.0.0', '2.0.0', '1.1.0']);
  });

  it('has its second number raised for words of steps, its third for others and for typing mistakes', () => {
    assertTold(at('1.0.0', body.replace('30', '60')), { committed }, [code, '1.0.0', '1.1.0', '2.0.0']);
    assertTold(at('1.0.0', body.replace('money', 'amount')), { committed }, [code, '1.0.0', '1.0.1', '1.1.0']);
    const typo = approved('', body.replace('order', 'odrer'));
    assertTold(at('1.0.0', body), { committed: typo }, [code, '1.0.0', '1.0.1', '1.1.0']);
    assertTold(at('1.0.1', body.replace('30', '60'), String), { committed });
  });

  it('stays when only the layout changes, or who looked through it', () => {
    assertTold(approved('last-reviewed: 2026-07-02\n', body.replaceAll('- [ ]', '* [x]')), { committed });
  });

  it('is neither lowered nor taken away', () => {
    const text = body.replace('30', '60');
    assertTold(at('0.9.0', text), { committed }, [code, '1.0.0', '1.1.0', '2.0.0']);
    const without = approved('', text).replace('version: 1.0.0\n', '');
    assertTold(without.replace('status: approved', 'status: ⟦approved⟧'), { committed }, [
      code,
      '1.0.0',
      '1.1.0',
      '2.0.0',
    ]);
    assert.match(fixedBy(code, without, { committed })[0] ?? '', /\nversion: 1\.1\.0\n---\n/);
  });

  it('is left alone in what nobody has approved, in what is retired, and where there was none', () => {
    const text = body.replace('30', '60');
    assertTold(approved('', text), { committed: committed.replace('status: approved', 'status: draft') });
    assertTold(approved('', text).replace('status: approved', 'status: retired'), { committed });
    assertTold(approved('', text), { committed: committed.replace('version: 1.0.0\n', '') });
    assertTold(approved('', text), {});
  });

  it('has as many numbers as before', () => {
    const short = (version: string, text: string) => approved('', text).replace('1.0.0', version);
    assertTold(short('⟦2⟧', body.replace('30', '60')), { committed: short('2', body) }, [code, '2', '2.1', '3']);
  });
});
