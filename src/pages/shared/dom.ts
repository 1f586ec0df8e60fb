type Child = Node | string | undefined | false;
type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** Makes an element. Texts become text, never markup; an attribute that is `undefined` or `false` is left out. */
export function h<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined && value !== false) element.setAttribute(key, value === true ? '' : String(value));
  element.append(...children.filter((child): child is Node | string => child !== undefined && child !== false));
  return element;
}

/** Makes a button that does something. @param key names it, so that it keeps the focus when the page is made anew. */
export function button(text: string, key: string, action: () => void, attributes: Attributes = {}): HTMLButtonElement {
  const made = h('button', { type: 'button', 'data-key': key, ...attributes }, text);
  made.addEventListener('click', action);
  return made;
}

/**
 * Makes a link that does something on the page. @param key names it, so that it keeps the focus when the page is made anew.
 */
export function link(
  children: readonly Child[],
  key: string,
  action: () => void,
  attributes: Attributes = {},
): HTMLAnchorElement {
  const made = h('a', { href: '#', 'data-key': key, ...attributes }, ...children);
  made.addEventListener('click', (event) => {
    event.preventDefault();
    // VS Code listens on the window: it would scroll to the top, where this link seems to lead.
    event.stopPropagation();
    action();
  });
  return made;
}
