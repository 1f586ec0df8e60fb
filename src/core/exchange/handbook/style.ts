/** How a handbook looks: on a screen, dark if the reader likes it so, and on A4. */
export const style = `
:root { color-scheme: light dark; --text: #1f1f1f; --soft: #595959; --ground: #fff; --line: #d0d0d0; --card: #f6f6f6; --link: #005fb8; --warn: #8a5d00; --stop: #b3261e; --tip: #2d7d32;
  --vscode-foreground: var(--text); --vscode-editor-background: var(--ground); }
@media (prefers-color-scheme: dark) { :root { --text: #e4e4e4; --soft: #a8a8a8; --ground: #1e1e1e; --line: #474747; --card: #272727; --link: #6cb6ff; --warn: #e0b04f; --stop: #ff8a80; --tip: #81c784; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 56rem; padding: 0 1.5rem 4rem; color: var(--text); background: var(--ground); font: 16px/1.5 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; overflow-wrap: break-word; }
a { color: var(--link); }
a:focus-visible, input:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
h1 { font-size: 2.2rem; line-height: 1.2; } h2 { font-size: 1.7rem; margin: 3rem 0 1rem; } h3 { font-size: 1.3rem; margin: 2rem 0 .5rem; } h4 { font-size: 1.08rem; margin: 1.5rem 0 .5rem; } h5 { font-size: 1rem; margin: 1rem 0 .3rem; }
.cover { padding: 4rem 0 1rem; border-bottom: 3px solid var(--link); }
.soft, .tags, .leads, figcaption, caption { color: var(--soft); } .tags, .leads { font-size: .92em; }
.vision { font-size: 1.15rem; font-style: italic; }
nav ol, nav ul { padding-left: 1.4rem; } nav li { margin: .15rem 0; }
.search { margin: 1rem 0; } .search input { display: block; width: 100%; max-width: 24rem; padding: .4rem .6rem; font: inherit; color: inherit; background: var(--card); border: 1px solid var(--soft); border-radius: 4px; } #found { min-height: 1.5em; margin: .3rem 0; color: var(--soft); }
.sop { border-top: 1px solid var(--line); margin-top: 2rem; }
.summary { font-size: 1.08rem; }
table { border-collapse: collapse; margin: .8rem 0; width: 100%; } th, td { border: 1px solid var(--line); padding: .3rem .6rem; text-align: left; vertical-align: top; } th { background: var(--card); font-weight: 600; }
.control { font-size: .88rem; width: auto; } .control caption { text-align: left; } .control th { white-space: nowrap; } .control td { min-width: 8rem; }
ul { padding-left: 1.4rem; } ul.steps { list-style: none; padding-left: 0; } ul.steps ul.steps { padding-left: 1.6rem; } ul.steps > li { margin: .5rem 0; padding-left: 1.7rem; position: relative; }
.box { position: absolute; left: 0; top: .3em; width: .95em; height: .95em; border: 1.5px solid var(--soft); border-radius: 2px; } .number { font-weight: 600; }
ul.answers { list-style: none; padding-left: .8rem; border-left: 2px solid var(--line); }
.alert { margin: .8rem 0; padding: .5rem .9rem; border-left: 4px solid var(--link); background: var(--card); } .alert-tip { border-color: var(--tip); } .alert-warning, .alert-important { border-color: var(--warn); } .alert-caution { border-color: var(--stop); }
pre { white-space: pre-wrap; padding: .7rem .9rem; background: var(--card); border: 1px solid var(--line); } code { font-family: ui-monospace, Consolas, monospace; }
img, svg { max-width: 100%; height: auto; } figure { margin: 1rem 0; }
.words { white-space: pre-wrap; padding: .7rem .9rem; background: var(--card); border-left: 3px solid var(--line); } .gap { color: var(--warn); font-weight: 600; } .condition { display: block; color: var(--soft); font-style: italic; margin: .4rem 0 .1rem; }
.back { font-size: .88rem; } [hidden] { display: none !important; }
@media print {
  @page { size: A4; margin: 18mm 16mm 20mm; @bottom-center { content: counter(page); font-size: 9pt; } }
  :root { color-scheme: light; --text: #000; --soft: #444; --ground: #fff; --line: #bbb; --card: #f4f4f4; --link: #003a75; --warn: #6b4700; --stop: #8c1d18; --tip: #1b5e20; }
  body { max-width: none; padding: 0; font-size: 10.5pt; } a { text-decoration: none; color: inherit; }
  .search, .back { display: none; }
  .cover { padding-top: 70mm; break-after: page; border: 0; } nav { break-after: page; }
  .chapter { break-before: page; } .chapter > h2 { margin-top: 0; } #vision + #goals, #vision + #conduct, #goals + #conduct { break-before: auto; } #vision + #goals > h2, #goals + #conduct > h2 { margin-top: 10mm; }
  .sop { break-before: page; border: 0; margin-top: 0; } .chapter > h2 + .sop { break-before: avoid; }
  h2, h3, h4, h5, caption, figcaption { break-after: avoid; } li, tr, .alert, .words, figure, .control { break-inside: avoid; } thead { display: table-header-group; } p { orphans: 3; widows: 3; }
  figure svg { max-height: 235mm; }
}
`;
