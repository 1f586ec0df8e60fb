/**
 * Keys by which programs that publish or keep Markdown are told how to: Jekyll, Hugo, Docusaurus, Obsidian, MkDocs and
 * the like. `author` and `tag` are not among them, as they may be meant for `authors` and `tags`.
 */
export const foreignKeys: ReadonlySet<string> = new Set([
  // Most of them
  ...['layout', 'permalink', 'slug', 'url', 'date', 'description', 'excerpt', 'keywords', 'categories', 'category'],
  ...[
    'summary',
    'published',
    'draft',
    'weight',
    'order',
    'image',
    'template',
    'toc',
    'comments',
    'lastmod',
    'updated',
    'created',
  ],
  ...['modified', 'robots', 'sitemap', 'icon', 'hide', 'cover', 'type', 'redirect_from', 'redirect_to'],
  // Jekyll
  ...['nav_order', 'nav_exclude', 'parent', 'grand_parent', 'has_children', 'has_toc', 'search_exclude'],
  // Hugo
  ...[
    'linkTitle',
    'linktitle',
    'publishDate',
    'expiryDate',
    'isCJKLanguage',
    'markup',
    'outputs',
    'resources',
    'cascade',
  ],
  ...['menu', 'featured_image', 'series', 'taxonomies', 'translationKey', 'headless', 'params'],
  // Docusaurus
  ...['sidebar_position', 'sidebar_label', 'sidebar_class_name', 'sidebar_custom_props', 'displayed_sidebar'],
  ...[
    'hide_title',
    'hide_table_of_contents',
    'pagination_label',
    'pagination_next',
    'pagination_prev',
    'custom_edit_url',
  ],
  ...[
    'toc_min_heading_level',
    'toc_max_heading_level',
    'last_update',
    'title_meta',
    'unlisted',
    'parse_number_prefixes',
  ],
  // Obsidian
  ...['cssclass', 'cssclasses', 'publish', 'kanban-plugin', 'dg-publish', 'banner'],
  // MkDocs, VitePress, Starlight and other sites
  ...['subtitle', 'sidebar', 'outline', 'editLink', 'lastUpdated', 'navbar', 'aside', 'head', 'hero', 'features'],
  ...['tableOfContents', 'prev', 'next', 'pagefind', 'search', 'nav', 'ref', 'label', 'collapsed', 'page_type'],
]);
