import { chartStyle } from '../../flowchart/style';

const screen = `
:root { color-scheme: light dark; --text: #1f1f1f; --soft: #595959; --ground: #fff; --line: #d0d0d0; --card: #f6f6f6; --link: #005fb8; --warn: #8a5d00; --stop: #b3261e; --tip: #2d7d32;
  --vscode-foreground: var(--text); --vscode-descriptionForeground: var(--soft); --vscode-editor-background: var(--ground); }
@media (prefers-color-scheme: dark) { :root { --text: #e4e4e4; --soft: #a8a8a8; --ground: #1e1e1e; --line: #474747; --card: #272727; --link: #6cb6ff; --warn: #e0b04f; --stop: #ff8a80; --tip: #81c784; --vscode-charts-blue: #6cb6ff; --vscode-charts-yellow: #e0b04f; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 56rem; padding: 0 1.5rem 4rem; color: var(--text); background: var(--ground); font: 16px/1.5 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; overflow-wrap: anywhere; }
a { color: var(--link); }
a:focus-visible, input:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; } main:focus { outline: none; }
.skip { position: absolute; left: -100vw; padding: .5rem 1rem; background: var(--ground); z-index: 1; } .skip:focus { left: 1rem; top: .5rem; }
h1 { font-size: 2.2rem; line-height: 1.2; } h2 { font-size: 1.7rem; line-height: 1.25; margin: 3rem 0 1rem; } h3 { font-size: 1.3rem; line-height: 1.3; margin: 2rem 0 .5rem; } h4 { font-size: 1.08rem; margin: 1.5rem 0 .5rem; } h5, h6 { font-size: 1rem; margin: 1rem 0 .3rem; } h5 .soft { font-weight: 400; }
h2 .number, h3 .number, h5 .number, nav .number { color: var(--soft); font-weight: 400; margin-right: .25em; }
.cover { padding: 4rem 0 1rem; border-bottom: 3px solid var(--link); }
.soft, .tags, .leads, figcaption { color: var(--soft); } .tags, .leads { font-size: .92em; }
.vision { font-size: 1.15rem; font-style: italic; }
nav ol, nav ul { list-style: none; padding-left: 0; } nav ul { padding-left: 1.4rem; } nav li { margin: .15rem 0; } nav a { display: block; padding-left: 2.3em; text-indent: -2.3em; } nav .number { display: inline-block; min-width: 2.3em; margin: 0; padding-right: .4em; text-indent: 0; }
.search { margin: 1rem 0; } .search input { display: block; width: 100%; max-width: 24rem; padding: .4rem .6rem; font: inherit; color: inherit; background: var(--card); border: 1px solid var(--soft); border-radius: 4px; } #found { min-height: 1.5em; margin: .3rem 0; color: var(--soft); }
.sop { border-top: 1px solid var(--line); margin-top: 2rem; }
.summary { font-size: 1.08rem; }
.wide { overflow-x: auto; } table { border-collapse: collapse; margin: .8rem 0; width: 100%; } th, td { border: 1px solid var(--line); padding: .3rem .6rem; text-align: left; vertical-align: top; min-width: 4.5rem; overflow-wrap: break-word; } thead th { background: var(--card); } th { font-weight: 600; } tbody th { font-weight: inherit; }
.control { margin: .6rem 0 1rem; padding: .5rem .8rem; background: var(--card); border: 1px solid var(--line); font-size: .86rem; line-height: 1.35; } .control dl { display: grid; grid-template-columns: repeat(auto-fill, minmax(9rem, 1fr)); gap: .45rem 1rem; margin: 0; } .control dt { color: var(--soft); } .control dd { margin: 0; }
ul { padding-left: 1.4rem; } ul.steps, ul.answers { list-style: none; padding-left: 0; } ul.steps ul.steps { padding-left: 1.6rem; } ul.steps > li { margin: .5rem 0; padding-left: 1.7rem; position: relative; }
.box { position: absolute; left: 0; top: .3em; width: .95em; height: .95em; border: 1.5px solid var(--soft); border-radius: 2px; } .steps .number { font-weight: 600; }
ul.answers { padding-left: .8rem; border-left: 2px solid var(--line); }
.alert { margin: .8rem 0; padding: .5rem .9rem; border-left: 4px solid var(--link); background: var(--card); } .alert-tip { border-color: var(--tip); } .alert-warning, .alert-important { border-color: var(--warn); } .alert-caution { border-color: var(--stop); }
pre { white-space: pre-wrap; padding: .7rem .9rem; background: var(--card); border: 1px solid var(--line); } code { font-family: ui-monospace, Consolas, monospace; }
img { max-width: 100%; height: auto; } figure { margin: 1rem 0; } .flow > div { overflow-x: auto; } .flow svg { display: block; }
.words { white-space: pre-wrap; padding: .7rem .9rem; background: var(--card); border-left: 3px solid var(--line); } .gap { color: var(--warn); font-weight: 600; } .condition { display: block; color: var(--soft); font-style: italic; margin: .4rem 0 .1rem; }
.index { padding-left: 1.2rem; } .group > h3 { margin-top: 1.2rem; }
.back { font-size: .88rem; } [hidden] { display: none !important; }
@media screen {
  .sop, .reply { content-visibility: auto; contain-intrinsic-size: auto 60rem; } .reply { contain-intrinsic-size: auto 18rem; }
}
@media screen and (min-width: 64rem) {
  body { max-width: 84rem; } .columns { display: grid; grid-template-columns: minmax(15rem, 19rem) minmax(43rem, 1fr); gap: 2.5rem; }
  nav { position: sticky; top: 0; max-height: 100vh; overflow-y: auto; padding: 0 .5rem 2rem 0; align-self: start; font-size: .92rem; } nav h2 { font-size: 1.2rem; margin: 1.5rem 0 .5rem; } main > :first-child > h2 { margin-top: 1.3rem; } .back { display: none; }
}
`;

/** A4, whose pages have the name of what is on them at their head. */
const paper = `
@page { size: A4; margin: 20mm 16mm 18mm; @bottom-center { content: counter(page) " / " counter(pages); font-size: 8pt; color: #555; } }
@page :first { @bottom-center { content: none; } }
@media print {
  :root { color-scheme: light; --text: #000; --soft: #444; --ground: #fff; --line: #999; --card: #f4f4f4; --link: #003a75; --warn: #6b4700; --stop: #8c1d18; --tip: #1b5e20; --vscode-charts-blue: #1b6fb5; --vscode-charts-yellow: #b35c00; }
  body { max-width: none; padding: 0; font-size: 10pt; line-height: 1.4; } a { text-decoration: none; color: inherit; }
  a[data-number]::after { content: " (" attr(data-number) ")"; white-space: nowrap; } a.outside::after { content: " (" attr(href) ")"; font-size: .88em; color: var(--soft); }
  .skip, .search, .back { display: none; }
  .cover { padding-top: 70mm; break-after: page; border: 0; }
  nav { break-after: page; font-size: 9.5pt; } nav h2 { margin-top: 0; } nav > ol { columns: 2; column-gap: 10mm; } nav > ol > li { margin: 0 0 2mm; } nav ul { break-before: avoid; } 
  h1 { font-size: 26pt; } h2 { font-size: 18pt; margin: 0 0 5mm; } h3 { font-size: 13.5pt; margin: 0 0 2mm; } h4 { font-size: 11pt; margin: 4.2mm 0 1.2mm; } h5, h6 { font-size: 10pt; margin: 4mm 0 1mm; }
  h1, h2, h3, h4, h5, h6, figcaption { break-after: avoid; break-inside: avoid; }
  .chapter { break-before: page; } #vision + #goals, #vision + #conduct, #goals + #conduct { break-before: auto; margin-top: 10mm; }
  .sop { break-before: page; border: 0; margin: 0; } .chapter > h2 + .sop { break-before: avoid; }
  .summary { font-size: 10.5pt; margin: 3mm 0; }
  .control { margin: 0 0 3mm; padding: 1.5mm 2.5mm; font-size: 8pt; line-height: 1.3; break-inside: avoid; } .control dl { grid-template-columns: repeat(5, 1fr); gap: 1.2mm 3mm; }
  .wide { overflow: visible; } table { font-size: 9pt; margin: 2mm 0; } th, td { padding: 1mm 2mm; min-width: 0; overflow-wrap: anywhere; } #control thead th, #glossary thead th { overflow-wrap: break-word; } thead { display: table-header-group; }
  li, tr, .alert, .reply, .flow svg { break-inside: avoid; } ul.steps > li:has(> ul) { break-inside: auto; } p, li { orphans: 3; widows: 3; }
  ul.steps > li { margin: 1.4mm 0; } ul.answers { break-before: avoid; break-inside: avoid; } ul.steps > li:has(> ul.answers):not(:has(> ul.steps)) { break-inside: avoid; }
  figure { margin: 3mm 0; } .flow > div { overflow: visible; } .flow svg { width: var(--printed); max-width: 100%; height: auto; max-height: 250mm; } img { max-height: 200mm; }
  .language { columns: 2; column-gap: 7mm; } .language > h3 { column-span: all; } .language + .language { break-before: page; } .language h4 { margin: 0 0 2mm; font-size: 11.5pt; } .language .group + .group { margin-top: 6mm; }
  .reply { margin: 0 0 4mm; font-size: 9pt; } .reply h5 { margin-top: 0; font-size: 9.5pt; } .words { padding: 2mm 2.5mm; border: 1px solid var(--line); background: none; }
  #questions { columns: 2; column-gap: 7mm; font-size: 8.5pt; line-height: 1.35; } #questions h2 { column-span: all; } .index { margin: 0; padding-left: 4mm; } #questions h3 { font-size: 11pt; margin: 0 0 1mm; } #questions .group + .group { margin-top: 3mm; }
  .group + .group { margin-top: 4mm; }
}
`;

/** How a handbook looks: on a screen, dark if the reader likes it so, and on A4. */
export const style = chartStyle + screen + paper;
