import * as vscode from 'vscode';
import type { AskedConstant, faultIn } from '../../core/exchange/set-up/asked';

/** What somebody is asked, to know a constant. */
export function constantQuestion(constant: AskedConstant): string {
  switch (constant) {
    case 'shop.name':
      return vscode.l10n.t('What is your shop called?');
    case 'shop.web':
      return vscode.l10n.t('At which web address is your shop?');
    case 'shop.email':
      return vscode.l10n.t('To which email address do customers write?');
    case 'shop.phone':
      return vscode.l10n.t('Which phone number do customers call?');
    case 'shop.place':
      return vscode.l10n.t('In which town is your shop?');
    case 'shop.address':
      return vscode.l10n.t('In which street is it, at which number?');
    case 'delivery.standard-cost':
      return vscode.l10n.t('What does standard delivery cost?');
    case 'delivery.free-from':
      return vscode.l10n.t('From which amount on is delivery free?');
    case 'return.days':
      return vscode.l10n.t('For how many days can customers return something?');
    case 'return.cost':
      return vscode.l10n.t('What does a return cost the customer?');
  }
}

/** What is wrong with an answer, and what to type. */
export function faultText(fault: NonNullable<ReturnType<typeof faultIn>>): string {
  switch (fault) {
    case 'empty':
      return vscode.l10n.t('Type something: procedures and replies say it.');
    case 'web':
      return vscode.l10n.t('Type a web address, such as “shop.example”.');
    case 'email':
      return vscode.l10n.t('Type an email address, such as “hello@shop.example”.');
    case 'phone':
      return vscode.l10n.t('Type a phone number, such as “+34 900 000 000”.');
    case 'number':
      return vscode.l10n.t('Type a whole number, such as “30”.');
  }
}

/** What a language is called where the editor's language is read. */
export function languageName(lang: string): string {
  try {
    return new Intl.DisplayNames([vscode.env.language], { type: 'language' }).of(lang) ?? lang;
  } catch {
    return lang;
  }
}
