/** The languages that there are words in for new SOPs. */
export type TemplateLanguage = 'es' | 'ca' | 'en';

/** What a new SOP begins with, in one language. */
interface TemplateText {
  /** What people call such SOPs: the title until somebody writes a better one. */
  readonly title: string;
  /** Markdown below the front matter. A line `<reply>` stands for a text to be written for customers. */
  readonly body: string;
}

/** What a new SOP begins with, for one kind of what customers write about. */
export type Template = Readonly<Record<TemplateLanguage, TemplateText>>;
